package choices;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one of several types. */
@Api(title = "Choices", version = "1")
public class ChoicesApi {

  /** How to pay. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  sealed interface Payment permits Card, Transfer, Cash {}

  @JsonTypeName("card")
  record Card(@Size(max = 9) String number, Year year, @Min(1) @Max(12) int month)
      implements Payment {}

  /** From a bank account. */
  @JsonTypeName("transfer")
  record Transfer(@NotBlank String iban, @Nullable Payment otherwise) implements Payment {}

  @JsonTypeName("cash")
  record Cash() implements Payment {}

  /** Pays one way. */
  @Post("/pay")
  Payment pay(Transfer transfer) {
    return transfer.otherwise() == null ? transfer : transfer.otherwise();
  }

  /** Pays in several ways. */
  @Post("/split")
  List<Payment> split(@Body List<Payment> payments) {
    return payments;
  }
}
