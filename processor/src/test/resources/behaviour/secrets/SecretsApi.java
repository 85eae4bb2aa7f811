package secrets;

import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Api(title = "Secrets", version = "1.0")
public class SecretsApi {
  enum Level {
    LOW,
    HIGH
  }

  record Account(
      @Pattern(regexp = "[a-z]+") String password,
      @Max(3) int pin,
      @Size(max = 1) List<@Email String> mails,
      Level level,
      LocalDate born,
      UUID key) {}

  @Post("/accounts")
  void create(Account account) {}

  @Post("/form")
  void form(@FormParam @Size(max = 3) String password, @FormParam int pin) {}

  @Get("/values")
  void values(
      @HeaderParam @Pattern(regexp = "[a-z]+") String token,
      @CookieParam UUID session,
      int pin,
      Level level) {}
}
