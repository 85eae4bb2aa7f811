package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.impl.AsPropertyTypeDeserializer;
import tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/**
 * Tells the subtypes of a type apart by a member of the object, and by nothing else. By itself Jackson
 * takes {@code ["circle", {...}]} as well as {@code {"type": "circle", ...}}, and writes also what is
 * none of the subtypes, under the name of its class and with all of its members.
 */
final class StrictTypeIds extends StdTypeResolverBuilder {

  @Override
  protected TypeIdResolver idResolver(
      DatabindContext context,
      JavaType baseType,
      PolymorphicTypeValidator validator,
      Collection<NamedType> subtypes,
      boolean forSer,
      boolean forDeser) {
    TypeIdResolver jackson =
        super.idResolver(context, baseType, validator, subtypes, forSer, forDeser);
    return forSer
        ? new KnownOnly(
            jackson,
            subtypes.stream().map(NamedType::getType).collect(Collectors.toUnmodifiableSet()))
        : jackson;
  }

  @Override
  public TypeDeserializer buildTypeDeserializer(
      DeserializationContext context, JavaType baseType, Collection<NamedType> subtypes) {
    TypeDeserializer jackson = super.buildTypeDeserializer(context, baseType, subtypes);
    return jackson instanceof AsPropertyTypeDeserializer
        ? new ObjectsOnly(
            jackson,
            baseType,
            _typeIdVisible,
            defineDefaultImpl(context, baseType),
            _strictTypeIdHandling(context, baseType))
        : jackson;
  }

  private static final class ObjectsOnly extends AsPropertyTypeDeserializer {

    ObjectsOnly(
        TypeDeserializer jackson,
        JavaType baseType,
        boolean visible,
        JavaType defaultType,
        boolean strict) {
      super(
          baseType,
          jackson.getTypeIdResolver(),
          jackson.getPropertyName(),
          visible,
          defaultType,
          jackson.getTypeInclusion(),
          strict);
    }

    private ObjectsOnly(ObjectsOnly other, BeanProperty property) {
      super(other, property);
    }

    @Override
    public TypeDeserializer forProperty(BeanProperty property) {
      return property == _property ? this : new ObjectsOnly(this, property);
    }

    @Override
    public Object deserializeTypedFromObject(JsonParser parser, DeserializationContext context) {
      requireNoArray(parser, context);
      return super.deserializeTypedFromObject(parser, context);
    }

    @Override
    public Object deserializeTypedFromAny(JsonParser parser, DeserializationContext context) {
      requireNoArray(parser, context);
      return super.deserializeTypedFromAny(parser, context);
    }

    private void requireNoArray(JsonParser parser, DeserializationContext context) {
      if (parser.hasToken(JsonToken.START_ARRAY)) {
        throw context.wrongTokenException(parser, _baseType, JsonToken.START_OBJECT, "");
      }
    }
  }

  /** Has names for values of the subtypes alone. */
  private static final class KnownOnly extends TypeIdResolverBase {
    private static final long serialVersionUID = 1L;

    private final transient TypeIdResolver jackson;
    private final transient Set<Class<?>> known;

    KnownOnly(TypeIdResolver jackson, Set<Class<?>> known) {
      this.jackson = jackson;
      this.known = known;
    }

    @Override
    public void init(JavaType baseType) {
      jackson.init(baseType);
    }

    @Override
    public String idFromValue(DatabindContext context, Object value) {
      requireKnown(value.getClass());
      return jackson.idFromValue(context, value);
    }

    @Override
    public String idFromValueAndType(
        DatabindContext context, @Nullable Object value, Class<?> suggested) {
      requireKnown(value == null ? suggested : value.getClass());
      return jackson.idFromValueAndType(context, value, suggested);
    }

    @Override
    public JsonTypeInfo.Id getMechanism() {
      return jackson.getMechanism();
    }

    private void requireKnown(Class<?> type) {
      if (!known.contains(type)) {
        throw new IllegalArgumentException(
            type.getName() + " is none of the subtypes that @JsonSubTypes names");
      }
    }
  }
}
