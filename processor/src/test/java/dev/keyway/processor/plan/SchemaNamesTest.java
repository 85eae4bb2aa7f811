package dev.keyway.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonObject.Property;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import dev.keyway.processor.plan.OperationPlan.SuccessPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {
  private static final JsonType TEXT = new JsonType.Primitive("string", Optional.empty());

  @Test
  void schemasAreNamedAfterSimpleNames() {
    assertThat(names(output("shop.Item"), output("shop.Model.User")))
        .containsExactly("Item", "User");
  }

  @Test
  void onlyTypesThatClashGetTheirEnclosingClasses() {
    assertThat(names(output("shop.Model.Item"), output("shop.Stock.Item"), output("shop.User")))
        .containsExactly("ModelItem", "StockItem", "User");
    assertThat(names(output("shop.Item"), output("shop.Model.Item")))
        .containsExactly("Item", "ModelItem");
  }

  @Test
  void typesThatStillClashGetTheirPackage() {
    assertThat(names(output("a.Item"), output("b.Item"), output("b.Model.Item")))
        .containsExactly("ModelItem", "a.Item", "b.Item");
  }

  @Test
  void clashesThatNoNameSettlesAreNumbered() {
    assertThat(names(output("Model.Item"), output("ModelItem"), output("other.Item")))
        .containsExactly("Item", "ModelItem", "ModelItem2");
  }

  @Test
  void typeArgumentsFollow() {
    TypeRef.Declared item = declared("shop.Item");
    assertThat(names(
            output(generic("shop.Page", item)),
            output(generic("shop.Page", generic("java.util.List", item))),
            output(generic("shop.Page", new TypeRef.Array(new TypeRef.Primitive("int")))),
            output(generic("shop.Pair", declared("java.lang.String"), item))))
        .containsExactly("PageOfIntArray", "PageOfItem", "PageOfListOfItem", "PairOfStringAndItem");
  }

  @Test
  void nameOfKeywaysOwnErrorsIsTaken() {
    assertThat(names(
            output("shop.Problem"),
            output("shop.Model.ValidationProblem"),
            output("shop.ValidationError")))
        .containsExactly("ModelValidationProblem", "shop.Problem", "shop.ValidationError");
    assertThat(names(output("Problem"))).containsExactly("Problem2");
  }

  @Test
  void charactersThatOpenApiForbidsAreReplaced() {
    assertThat(names(output("shop.Gr\u00f6\u00dfe$"))).containsExactly("Gr__e_");
  }

  @Test
  void sameInBothDirectionsIsOneSchema() {
    assertThat(names(input("shop.Item"), output("shop.Item"))).containsExactly("Item");
  }

  @Test
  void differentInBothDirectionsIsTwo() {
    assertThat(names(
            input("shop.Item"),
            output("shop.Item", new Property("id", TEXT, true, "")),
            output("shop.User")))
        .containsExactly("ItemInput", "ItemOutput", "User");
  }

  @Test
  void differenceSpreadsToThoseThatReferToIt() {
    assertThat(names(
            input("shop.Order", reference("shop.Item", Direction.INPUT)),
            output("shop.Order", reference("shop.Item", Direction.OUTPUT)),
            input("shop.Item", reference("shop.Order", Direction.INPUT)),
            output(
                "shop.Item",
                reference("shop.Order", Direction.OUTPUT),
                new Property("id", TEXT, true, "")),
            input("shop.User", reference("shop.User", Direction.INPUT)),
            output("shop.User", reference("shop.User", Direction.OUTPUT))))
        .containsExactly("ItemInput", "ItemOutput", "OrderInput", "OrderOutput", "User");
  }

  @Test
  void namesDependOnNoOrder() {
    List<JsonObject> objects = Arrays.asList(
        output("Model.Item"), output("ModelItem"), output("b.Item"), output("a.Item"));
    List<String> names = names(objects.toArray(JsonObject[]::new));
    Collections.reverse(objects);
    assertThat(names(objects.toArray(JsonObject[]::new))).isEqualTo(names);
  }

  @Test
  void pointerLeadsToTheComponentOrIntoTheOperation() {
    JsonType.Ref item = new JsonType.Ref(declared("shop.Item"), Direction.INPUT);
    OperationPlan direct = operation("/items/{id}", Optional.of(item));
    OperationPlan list =
        operation("/items/{id}/50%/ü", Optional.of(new JsonType.ArrayOf(item, false)));
    SchemaPointers pointers = new SchemaPointers(SchemaNames.of(new OpenApiPlan(
        "T", "1", "", List.of(direct, list), List.of(), List.of(input("shop.Item")))));

    assertThat(pointers.pointer(direct, body(item))).contains("#/components/schemas/Item");
    assertThat(pointers.pointer(list, body(new JsonType.ArrayOf(item, false))))
        .contains(
            "#/paths/~1items~1%7Bid%7D~150%25~1%C3%BC/post/requestBody/content/application~1json/schema");
  }

  @Test
  void pointerLeadsToTheMemberOfABody() {
    JsonType text = new JsonType.Primitive("string", Optional.empty());
    OperationPlan operation = operation("/a", Optional.of(text));
    OperationPlan members = new OperationPlan(
        operation.method(),
        operation.path(),
        operation.operationId(),
        List.of(),
        "",
        "",
        false,
        List.of(),
        Optional.of(new RequestBodyPlan.Members(
            List.of(new OperationPlan.MemberPlan("a/b", text, new Presence.Required(), "")),
            false)),
        operation.success(),
        List.of(),
        List.of(),
        Optional.empty());
    SchemaPointers pointers = new SchemaPointers(
        SchemaNames.of(new OpenApiPlan("T", "1", "", List.of(members), List.of(), List.of())));

    assertThat(pointers.pointer(members, body(text)))
        .isEqualTo("#/paths/~1a/post/requestBody/content/application~1json/schema/properties/a~1b");
  }

  private static ParameterSource.JsonBody body(JsonType type) {
    return new ParameterSource.JsonBody(
        type, new Presence.Required(), "a/b", false, Optional.empty());
  }

  private static List<String> names(JsonObject... objects) {
    List<OperationPlan> operations = new ArrayList<>();
    for (JsonObject object : objects) {
      operations.add(operation("/" + operations.size(), Optional.of(object.ref())));
    }
    return List.copyOf(
        SchemaNames.of(new OpenApiPlan("T", "1", "", operations, List.of(), List.of(objects)))
            .objects()
            .keySet());
  }

  private static OperationPlan operation(String path, Optional<JsonType> body) {
    return new OperationPlan(
        HttpMethod.POST,
        path,
        "post",
        List.of(),
        "",
        "",
        false,
        List.of(),
        body.map(type -> new RequestBodyPlan.Json(type, new Presence.Required(), "")),
        new SuccessPlan(204, new ResponseBody.None(), ""),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static JsonObject input(String name, Property... properties) {
    return new JsonObject(declared(name), Direction.INPUT, "", List.of(properties));
  }

  private static JsonObject output(String name, Property... properties) {
    return new JsonObject(declared(name), Direction.OUTPUT, "", List.of(properties));
  }

  private static JsonObject output(TypeRef.Declared type) {
    return new JsonObject(type, Direction.OUTPUT, "", List.of());
  }

  private static Property reference(String name, Direction direction) {
    return new Property("other", new JsonType.Ref(declared(name), direction), true, "");
  }

  private static TypeRef.Declared declared(String name) {
    return TypeRef.Declared.of(name);
  }

  private static TypeRef.Declared generic(String name, TypeRef... arguments) {
    TypeRef.Declared erased = declared(name);
    return new TypeRef.Declared(erased.packageName(), erased.simpleNames(), List.of(arguments));
  }
}
