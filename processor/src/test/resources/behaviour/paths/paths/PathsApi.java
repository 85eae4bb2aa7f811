package paths;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.PathParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

@Api(title = "Paths", version = "1")
public class PathsApi {
  @Get("/path/{item_id}")
  String text(@PathParam("item_id") String value) {
    return value;
  }

  @Get("/path/str/{item_id}")
  String str(@PathParam("item_id") String value) {
    return value;
  }

  @Get("/path/int/{item_id}")
  int integer(@PathParam("item_id") int value) {
    return value;
  }

  @Get("/path/float/{item_id}")
  double number(@PathParam("item_id") double value) {
    return value;
  }

  @Get("/path/bool/{item_id}")
  boolean bool(@PathParam("item_id") boolean value) {
    return value;
  }

  @Get("/path/param/{item_id}")
  String param(@PathParam("item_id") String value) {
    return value;
  }

  @Get("/path/param-minlength/{item_id}")
  String minLength(@PathParam("item_id") @Size(min = 3) String value) {
    return value;
  }

  @Get("/path/param-maxlength/{item_id}")
  String maxLength(@PathParam("item_id") @Size(max = 3) String value) {
    return value;
  }

  @Get("/path/param-min_maxlength/{item_id}")
  String minMaxLength(@PathParam("item_id") @Size(min = 2, max = 3) String value) {
    return value;
  }

  @Get("/path/param-gt/{item_id}")
  double gt(@PathParam("item_id") @DecimalMin(value = "3", inclusive = false) double value) {
    return value;
  }

  @Get("/path/param-ge/{item_id}")
  double ge(@PathParam("item_id") @DecimalMin("3") double value) {
    return value;
  }

  @Get("/path/param-lt/{item_id}")
  double lt(@PathParam("item_id") @DecimalMax(value = "3", inclusive = false) double value) {
    return value;
  }

  @Get("/path/param-le/{item_id}")
  double le(@PathParam("item_id") @DecimalMax("3") double value) {
    return value;
  }

  @Get("/path/param-lt-gt/{item_id}")
  double ltGt(@PathParam("item_id") @DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) double value) {
    return value;
  }

  @Get("/path/param-le-ge/{item_id}")
  double leGe(@PathParam("item_id") @DecimalMin("1") @DecimalMax("3") double value) {
    return value;
  }

  @Get("/path/param-gt-int/{item_id}")
  int gtInt(@PathParam("item_id") @DecimalMin(value = "3", inclusive = false) int value) {
    return value;
  }

  @Get("/path/param-ge-int/{item_id}")
  int geInt(@PathParam("item_id") @Min(3) int value) {
    return value;
  }

  @Get("/path/param-lt-int/{item_id}")
  int ltInt(@PathParam("item_id") @DecimalMax(value = "3", inclusive = false) int value) {
    return value;
  }

  @Get("/path/param-le-int/{item_id}")
  int leInt(@PathParam("item_id") @Max(3) int value) {
    return value;
  }

  @Get("/path/param-lt-gt-int/{item_id}")
  int ltGtInt(@PathParam("item_id") @DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) int value) {
    return value;
  }

  @Get("/path/param-le-ge-int/{item_id}")
  int leGeInt(@PathParam("item_id") @Min(1) @Max(3) int value) {
    return value;
  }

  @Get("/path/param-gt0/{item_id}")
  double gt0(@PathParam("item_id") @Positive double value) {
    return value;
  }

  @Get("/path/param-lt0/{item_id}")
  double lt0(@PathParam("item_id") @Negative double value) {
    return value;
  }

  @Get("/text")
  String plain() {
    return "Hello World";
  }

  @Get("/hello/")
  String hello() {
    return "Hello, World!";
  }
}
