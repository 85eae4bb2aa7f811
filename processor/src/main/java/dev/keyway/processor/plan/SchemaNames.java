package dev.keyway.processor.plan;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.plan.SchemaNameChooser.Candidate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of an API's component schemas.
 *
 * <p>A schema is named after its type's simple name, {@code Item}. Type arguments follow, {@code
 * PageOfItem}, and {@code Input} or {@code Output} where the type looks different in requests and
 * in answers. Only types whose names clash get the enclosing classes in front, {@code ModelItem},
 * and if that isn't enough the package, {@code com.acme.ModelItem}.
 */
public final class SchemaNames {
  /** The schema of Keyway's own errors. No user's type gets this name. */
  public static final String PROBLEM = "Problem";

  /** The schema of a 422. No user's type gets this name. */
  public static final String VALIDATION_PROBLEM = "ValidationProblem";

  /** The schema of one of the errors in a 422. No user's type gets this name. */
  public static final String VALIDATION_ERROR = "ValidationError";

  private final Map<JsonType, String> names = new HashMap<>();
  private final SortedMap<String, JsonObject> objects = new TreeMap<>();
  private final SortedMap<String, JsonType.EnumOf> enums = new TreeMap<>();

  private SchemaNames() {}

  /** Names all that the operations refer to. */
  public static SchemaNames of(OpenApiPlan plan) {
    ReachableSchemas reachable = ReachableSchemas.of(plan.requests().toList(), plan.objects());
    SchemaVariants variants = new SchemaVariants(reachable.objects());
    Set<Candidate> candidates = new LinkedHashSet<>();
    reachable.enums().forEach(type -> candidates.add(candidate(type)));
    reachable.objects().forEach(object -> candidates.add(candidate(object, variants)));
    Map<Candidate, String> chosen = new SchemaNameChooser(
            Set.of(PROBLEM, VALIDATION_PROBLEM, VALIDATION_ERROR))
        .choose(candidates);

    SchemaNames names = new SchemaNames();
    for (JsonType.EnumOf type : reachable.enums()) {
      String name = Objects.requireNonNull(chosen.get(candidate(type)));
      names.names.put(key(type), name);
      names.enums.put(name, type);
    }
    for (JsonObject object : reachable.objects()) {
      String name = Objects.requireNonNull(chosen.get(candidate(object, variants)));
      names.names.put(object.ref(), name);
      names.objects.put(name, object);
    }
    return names;
  }

  /**
   * The component schema that stands for the type; absent for a type that is described in place.
   */
  public Optional<String> name(JsonType type) {
    return Optional.ofNullable(
        names.get(type instanceof JsonType.EnumOf enumType ? key(enumType) : type));
  }

  /** The objects by name, in the order of the names. */
  public SortedMap<String, JsonObject> objects() {
    return new TreeMap<>(objects);
  }

  /** The enums by name, in the order of the names. */
  public SortedMap<String, JsonType.EnumOf> enums() {
    return new TreeMap<>(enums);
  }

  /** The same enum has its Javadoc in one place and not in another, and one name. */
  private static JsonType key(JsonType.EnumOf type) {
    return new JsonType.EnumOf(type.type(), List.of(), "");
  }

  private static Candidate candidate(JsonType.EnumOf type) {
    return new Candidate(type.type(), "");
  }

  private static Candidate candidate(JsonObject object, SchemaVariants variants) {
    String suffix = object.direction() == Direction.INPUT ? "Input" : "Output";
    return new Candidate(object.type(), variants.areDifferent(object.type()) ? suffix : "");
  }
}
