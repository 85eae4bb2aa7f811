package dev.keyway.json;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.type.LogicalType;

/**
 * The one place where Jackson is configured. What a rule of ours rests on is set even where it is
 * Jackson's default in this version, so that no update of it opens a hole. The mappers are shared by all APIs of a process, and with
 * them what Jackson has found out about each type.
 */
final class StrictMapper {
  /** Levels of arrays and objects in one body. */
  static final int MAX_DEPTH = 64;

  /** Characters of one number; as for parameters. */
  static final int MAX_NUMBER_LENGTH = 256;

  /** Characters of the name of one member. */
  static final int MAX_NAME_LENGTH = 1000;

  private static final JsonMapper STANDARD = create(false);

  private StrictMapper() {}

  /** The mapper for types without null in them. */
  static JsonMapper standard() {
    return STANDARD;
  }

  /**
   * The mapper for types such as {@code List<@Nullable Item>}, which no member declares and whose
   * contents Jackson therefore treats by the mapper's rule. It lets nulls pass there: the reader must
   * look for those that aren't allowed.
   */
  static JsonMapper withNullableContents() {
    return NullableContents.MAPPER;
  }

  /**
   * The mapper for bodies in which members are refused that their type doesn't have. By default they
   * are let pass: a client may be newer than the server, and HTTP's own fields are treated so too.
   */
  static JsonMapper forbiddingUnknown() {
    return ForbiddenUnknown.MAPPER;
  }

  /** The same for types such as {@code List<@Nullable Item>}. */
  static JsonMapper forbiddingUnknownWithNullableContents() {
    return ForbiddenUnknown.WITH_NULLABLE_CONTENTS;
  }

  private static JsonMapper create(boolean forbidsUnknown) {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // JSON is UTF-8. A body that looks like UTF-16 is malformed and not read as UTF-16.
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .build();
    return JsonMapper.builder(factory)
        .annotationIntrospector(new DeclarationIntrospector(forbidsUnknown))
        .accessorNaming(new InterfaceGetters())
        .serializerFactory(new DeclaredIterables())
        .addModule(new StrictModule())
        // Whether there is any to fail on, the introspector says.
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // Undeclared numbers keep all their digits, and 1e999 doesn't become Infinity.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(config -> {
          config.setAcceptBlankAsEmpty(false);
          config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
          config.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        })
        .withCoercionConfig(LogicalType.Textual, config -> {
          config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
          config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
          config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        })
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        // The name is what the schema lists; toString is for people.
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        // The offset that was sent is part of the value.
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        // What a subclass adds isn't part of the answer.
        .enable(MapperFeature.USE_STATIC_TYPING)
        // A record is its components; other methods that look like getters are its own business.
        .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
        // A getter doesn't make the private field behind it writable.
        .disable(MapperFeature.INFER_PROPERTY_MUTATORS)
        // Nor what a getter gives.
        .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        // Names of classes in a body never choose what is made.
        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
        .build();
  }

  private static JsonMapper withNullableContents(JsonMapper mapper) {
    return mapper
        .rebuild()
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SET))
        .build();
  }

  /** Made when the first such type is seen. */
  private static final class NullableContents {
    static final JsonMapper MAPPER = StrictMapper.withNullableContents(STANDARD);
  }

  /** Made when the first API wants it. */
  private static final class ForbiddenUnknown {
    static final JsonMapper MAPPER = create(true);
    static final JsonMapper WITH_NULLABLE_CONTENTS = StrictMapper.withNullableContents(MAPPER);
  }
}
