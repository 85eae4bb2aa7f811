package provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.Length;

record Order(
    @JsonProperty("customer/name") @NotBlank @Length(max = 5) String customer,
    @NotEmpty List<@Valid Line> lines,
    Map<String, @Valid Line> gifts) {

  @AssertTrue(message = "has too many gifts")
  boolean isBalanced() {
    return gifts.size() <= lines.size();
  }

  /** A line of an order. */
  record Line(@NotBlank String article, @Positive int quantity) {}
}
