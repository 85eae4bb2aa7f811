package peer;

import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.benchmarks.service.PublicKeyFile;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The compared service with Spring Boot on Tomcat, as an OAuth 2 resource server. */
@SpringBootApplication
@RestController
public class SpringServer {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(SpringServer.class);
    application.setDefaultProperties(Map.of(
        "server.port", args[0],
        "server.address", "127.0.0.1",
        "benchmark.key", args[1]));
    application.run();
  }

  @Bean
  JwtDecoder decoder(@Value("${benchmark.key}") String file)
      throws IOException, GeneralSecurityException {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withPublicKey(PublicKeyFile.read(file)).build();
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
        JwtValidators.createDefaultWithIssuer("https://login.example.com"),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> audience != null && audience.contains("https://orders.example.com"))));
    return decoder;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/orders/*")
            .hasAuthority("SCOPE_orders:read")
            .requestMatchers(HttpMethod.POST, "/orders")
            .hasAuthority("SCOPE_orders:write")
            .requestMatchers("/greeting", "/search", "/error")
            .permitAll()
            .anyRequest()
            .denyAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .build();
  }

  @GetMapping(value = "/greeting", produces = MediaType.TEXT_PLAIN_VALUE)
  String greeting() {
    return Orders.greeting();
  }

  @GetMapping("/orders/{id}")
  Order find(@PathVariable long id) {
    return Orders.find(id);
  }

  @PostMapping("/orders")
  @ResponseStatus(HttpStatus.CREATED)
  Order place(@RequestBody NewOrder order) {
    if (!Orders.isValid(order)) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return Orders.place(order);
  }

  @GetMapping("/search")
  Found search(
      @RequestParam String text,
      @RequestParam(defaultValue = "10") int limit,
      @RequestParam(defaultValue = "false") boolean active,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam("tag") List<String> tag) {
    return Orders.search(text, limit, active, from, tag);
  }
}
