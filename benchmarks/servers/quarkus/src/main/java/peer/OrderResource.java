package peer;

import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import dev.keyway.benchmarks.service.Orders;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The endpoints, where Quarkus runs them by default. */
@Path("/")
public class OrderResource {

  @GET
  @Path("greeting")
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  public String greeting() {
    return Orders.greeting();
  }

  @GET
  @Path("orders/{id}")
  @RolesAllowed("orders:read")
  public Order find(long id) {
    return Orders.find(id);
  }

  @POST
  @Path("orders")
  @ResponseStatus(201)
  @RolesAllowed("orders:write")
  public Order place(@Valid NewOrder order) {
    return Orders.place(order);
  }

  @GET
  @Path("search")
  @PermitAll
  public Found search(
      @RestQuery String text,
      @RestQuery @DefaultValue("10") int limit,
      @RestQuery @DefaultValue("false") boolean active,
      @RestQuery LocalDate from,
      @RestQuery("tag") List<String> tag) {
    return Orders.search(text, limit, active, from, tag);
  }

  /** By default such a body is answered with 400. */
  @ServerExceptionMapper
  public RestResponse<String> invalid(ConstraintViolationException e) {
    return RestResponse.ResponseBuilder.<String>create(422)
        .type(MediaType.TEXT_PLAIN)
        .entity("invalid")
        .build();
  }
}
