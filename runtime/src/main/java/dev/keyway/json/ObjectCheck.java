package dev.keyway.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Refuses an object in which a member is given twice, under its own name and an alias or under two
 * aliases, that lacks a member that a setter or a field must be given, or that has a null among its other
 * members where these hold none. By itself Jackson takes the last of the first, lets the second be null
 * or zero, and keeps the third. Only objects of types that have such members are looked at, and for that
 * kept in memory.
 */
final class ObjectCheck extends DelegatingDeserializer {
  private final Map<String, String> members;
  private final Set<String> required;
  private final @Nullable Set<String> nullable;

  /**
   * @param members the member's own name for each name of a member that is to be looked for
   * @param required the names of those that must be there
   * @param nullable the names of all that may be null as far as this is concerned; null for any
   */
  private ObjectCheck(
      ValueDeserializer<?> jackson,
      Map<String, String> members,
      Set<String> required,
      @Nullable Set<String> nullable) {
    super(jackson);
    this.members = members;
    this.required = required;
    this.nullable = nullable;
  }

  @Override
  protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> jackson) {
    return new ObjectCheck(jackson, members, required, nullable);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    // Behind the type id, an object is entered already, and may be over.
    if (parser.hasToken(JsonToken.END_OBJECT)) {
      requireAll(Set.of(), context);
    }
    if (!parser.hasToken(JsonToken.START_OBJECT) && !parser.hasToken(JsonToken.PROPERTY_NAME)) {
      return super.deserialize(parser, context);
    }
    TokenBuffer object = context.bufferForInputBuffering(parser).deserialize(parser, context);
    try (JsonParser names = object.asParserOnFirstToken(context)) {
      requireAll(given(names, context), context);
    }
    try (JsonParser copy = object.asParserOnFirstToken(context, parser)) {
      return super.deserialize(copy, context);
    }
  }

  private Set<String> given(JsonParser parser, DeserializationContext context) {
    Set<String> given = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = members.get(parser.currentName());
      if (member != null && !given.add(member)) {
        context.reportInputMismatch(this, "a member is given under two names");
      }
      boolean mayBeNull = nullable == null || nullable.contains(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_NULL && !mayBeNull) {
        context.reportInputMismatch(this, "null where the declared type has none");
      }
      parser.skipChildren();
    }
    return given;
  }

  private void requireAll(Set<String> given, DeserializationContext context) {
    if (!given.containsAll(required)) {
      context.reportInputMismatch(this, "a member is missing");
    }
  }

  /** Puts the check before the readers of types that need it. */
  static final class Modifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> jackson) {
      Map<String, String> members = new HashMap<>();
      Set<String> required = new HashSet<>();
      for (BeanPropertyDefinition property : description.get().findProperties()) {
        String name = property.getName();
        for (PropertyName alias : property.findAliases()) {
          members.put(alias.getSimpleName(), name);
          members.put(name, name);
        }
        boolean isSet = property.couldDeserialize() && !property.hasConstructorParameter();
        if (isSet && property.isRequired()) {
          members.put(name, name);
          required.add(name);
        }
      }
      Set<String> nullable = nullable(description.get());
      return members.isEmpty() && nullable == null
          ? jackson
          : new ObjectCheck(jackson, Map.copyOf(members), Set.copyOf(required), nullable);
    }

    /** All but the other members, if there is what holds them and may hold no null. */
    private static @Nullable Set<String> nullable(BeanDescription description) {
      AnnotatedMember others = description.findAnySetterAccessor();
      if (others == null || DeclarationIntrospector.nullness(others).contentsMayBeNull()) {
        return null;
      }
      Set<String> known = new HashSet<>(description.getIgnoredPropertyNames());
      for (BeanPropertyDefinition property : description.findProperties()) {
        known.add(property.getName());
        property.findAliases().forEach(alias -> known.add(alias.getSimpleName()));
      }
      return Set.copyOf(known);
    }
  }
}
