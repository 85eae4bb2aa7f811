package checks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent. */
record Shipment(
    @Null(message = "is given by us") @Nullable Long id,
    @NotNull(message = "is who sends it") @NotBlank @Size(max = 80) String sender,
    @Email(message = "must be where we can write to") @Nullable String email,
    @Pattern(regexp = "[A-Z]+") @Pattern(regexp = ".{2,5}", message = "is a code of {regexp}")
        Optional<String> code,
    @Digits(integer = 4, fraction = 2) @DecimalMin(value = "0", inclusive = false) BigDecimal weight,
    @PositiveOrZero @DecimalMax("1000000000000000000000") BigInteger volume,
    @Min(1) @Max(99) int count,
    @Positive OptionalLong insured,
    @DecimalMax("0.5") double ratio,
    @AssertFalse boolean dangerous,
    @Past LocalDate packed,
    @FutureOrPresent @Nullable Instant due,
    @Size(min = 16, max = 16) byte[] key,
    @Size(max = 3) String[] labels,
    @NotEmpty @Size(max = 9) List<@NotBlank String> tags,
    Set<@Positive Integer> numbers,
    @Size(min = 1) Map<@Size(max = 3) String, @Valid Shelf> shelves,
    List<List<Optional<@Max(9) Integer>>> grid,
    @Valid Shelf target,
    @Nullable Shelf origin,
    Optional<List<Shelf>> others) {}
