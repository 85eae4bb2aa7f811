package provider;

import dev.keyway.Api;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.QueryParam;
import dev.keyway.validation.BodyValidation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Orders, checked by Hibernate Validator. */
@Api(title = "Provider", version = "1")
class ProviderApi implements BodyValidation {

  @Override
  public Validator bodyValidator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  @Post("/orders")
  @NonBlocking
  Order create(@Valid Order order, @QueryParam @Max(9) int priority) {
    return order;
  }

  @Put("/orders")
  @NonBlocking
  void replace(@Size(max = 2) List<@Valid Order> orders) {}

  @Post("/parcels")
  @NonBlocking
  void pack(@Valid Parcels parcels) {}
}
