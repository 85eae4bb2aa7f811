package checks;

import dev.keyway.Body;
import dev.keyway.Default;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Patch;
import dev.keyway.Post;
import dev.keyway.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class Shipments {

  @Post("/shipments")
  @NonBlocking
  Shipment create(@Valid Shipment shipment) {
    return shipment;
  }

  @Put("/shipments")
  @NonBlocking
  void replace(@Size(max = 50) List<@Valid Shipment> shipments) {}

  @Patch("/shipments")
  @NonBlocking
  void move(@Body Map<@Pattern(regexp = "[A-Z]{2}-\\d+") String, Optional<Shelf>> shelves) {}

  @Post("/trees")
  @NonBlocking
  void tree(Optional<Node<Shelf>> tree) {}

  @Get("/shipments")
  @NonBlocking
  String find(
      @NotNull @Email String sender,
      @Future LocalDate until,
      @AssertTrue boolean confirmed,
      @Negative OptionalInt offset,
      @NotEmpty List<@Size(min = 2) String> carriers,
      @Default({}) List<
              @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String>
          tags) {
    return "";
  }
}
