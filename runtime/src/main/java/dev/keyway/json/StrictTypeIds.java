package dev.keyway.json;

import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsPropertyTypeDeserializer;
import tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder;

/**
 * Tells the subtypes of a type apart by a member of the object, and by nothing else. By itself Jackson
 * takes {@code ["circle", {...}]} as well as {@code {"type": "circle", ...}}.
 */
final class StrictTypeIds extends StdTypeResolverBuilder {

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
}
