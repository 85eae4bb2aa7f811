import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.UploadedFile;
import dev.keyway.openapi.Example;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Api(title = "Shop", version = "1")
class ShopApi {
  enum Color {
    RED
  }

  // error at `"{`: [Keyway/InvalidExample] The example of Item isn't a value of it: it lacks "price".
  @Example("{\"name\": \"a\"}")
  // error at `"{`: [Keyway/InvalidExample] The example of Item isn't a value of it: it has a member "size", which Item hasn't.
  @Example("{\"name\": \"a\", \"price\": 1, \"size\": 1}")
  record Item(
      // error at `"abc"`: [Keyway/InvalidExample] The example of Item.name isn't a value of it: "abc" doesn't match [A-Z]+|a.
      @Example("abc") @Pattern(regexp = "[A-Z]+|a") String name,
      // error at `"cheap"`: [Keyway/InvalidExample] The example of Item.price isn't JSON: it has cheap where a value is expected.
      @Example("cheap") int price) {}

  // error at `"{}"`: [Keyway/InvalidExample] The example of Group isn't a value of it: it lacks "items".
  @Example("{}")
  record Group(
      // error at `"g"`: [Keyway/InvalidExample] An example of Group.items has no name: JSON Schema has only values there.
      @Example(name = "g", value = "[]") List<Item> items) {}

  @Get("/values")
  String values(
      // error at `"red"`: [Keyway/InvalidExample] The example of ShopApi.values(color) isn't a value of it: "red" isn't one of RED.
      @Example("red") Color color,
      // error at `"x"`: [Keyway/InvalidExample] The example of ShopApi.values(id) isn't a value of it: "x" isn't a text of the format uuid.
      @Example("x") UUID id,
      // error at `"3000000000"`: [Keyway/InvalidExample] The example of ShopApi.values(number) isn't a value of it: 3000000000 isn't an integer (int32).
      @Example("3000000000") int number,
      // error at `"101"`: [Keyway/InvalidExample] The example of ShopApi.values(limit) isn't a value of it: 101 is greater than 100.
      @Example("101") @Max(100) int limit,
      // error at `"1, 2"`: [Keyway/InvalidExample] The example of ShopApi.values(list) isn't JSON: it has , 2 where the end is expected.
      @Example("1, 2") List<Integer> list,
      // error at `"[1, 1]"`: [Keyway/InvalidExample] The example of ShopApi.values(set) isn't a value of it: it has an element twice.
      @Example("[1, 1]") Set<Integer> set,
      // error at `"[\"ab\"]"`: [Keyway/InvalidExample] The example of ShopApi.values(each) isn't a value of it: at /0 "ab" has size 2, which is more than 1.
      @Example("[\"ab\"]") List<@Size(max = 1) String> each,
      // error at `"[]"`: [Keyway/InvalidExample] The example of ShopApi.values(some) isn't a value of it: it has size 0, which is less than 1.
      @Example("[]") @NotEmpty List<String> some,
      // error at `"null"`: [Keyway/InvalidExample] The example of ShopApi.values(flag) isn't a value of it: null isn't true or false.
      @Example("null") boolean flag) {
    return "";
  }

  @Get("/names")
  String names(
      // error at `"a b"`: [Keyway/InvalidExample] "a b" can't name an example in OpenAPI.
      @Example(name = "a b", value = "x") String a,
      // error at `"what"`: [Keyway/InvalidExample] An example without a name has no summary.
      @Example(summary = "what", value = "x") String b,
      @Example(name = "c", value = "x")
          // error at `"c"`: [Keyway/InvalidExample] Another example of ShopApi.names(c) is called "c", too.
          @Example(name = "c", value = "y")
          String c,
      @Example(name = "d", value = "x")
          // error at `"y"`: [Keyway/InvalidExample] Some examples of ShopApi.names(d) have names, and some have none.
          @Example("y")
          String d) {
    return "";
  }

  @Post("/items")
  // error at `"[]"`: [Keyway/InvalidExample] The example of the answer of ShopApi.add isn't a value of it: it isn't an object.
  @Example("[]")
  Item add(
      // error at `"{\"items\"`: [Keyway/InvalidExample] The example of ShopApi.add(group) isn't a value of it: at /items/0/price "1" isn't an integer (int32).
      @Example("{\"items\": [{\"name\": \"a\", \"price\": \"1\"}]}") Group group) {
    return group.items().get(0);
  }

  @Post("/maps")
  Map<String, Integer> maps(
      // error at `"{\"a\"`: [Keyway/InvalidExample] The example of ShopApi.maps(map) isn't JSON: it has "a": 2} where another name than "a", which is there already is expected.
      @Example("{\"a\": 1, \"a\": 2}") @Body Map<String, Integer> map) {
    return map;
  }

  @Post("/silent")
  // error at `@Example`: [Keyway/InvalidExample] The answer of ShopApi.silent has no examples: it is neither JSON nor a text.
  @Example("")
  void silent() {}

  @Post("/nothing")
  void nothing(
      // error at `@Example`: [Keyway/InvalidExample] ShopApi.nothing(limit) is a dependency, which has no example.
      @Example("1") @Depends int limit,
      // error at `@Example`: [Keyway/InvalidExample] ShopApi.nothing(file) is a file, which has no example.
      @Example("a") @FormParam UploadedFile file) {}

  // error at `@Example`: [Keyway/MisplacedAnnotation] @Example has no effect on ShopApi.limit, which is no endpoint and no member of JSON.
  @Example("1")
  @Provides
  int limit() {
    return 1;
  }
}
