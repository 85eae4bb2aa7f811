package dev.keyway.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Refuses an object in which a member is given twice, under its own name and an alias or under two
 * aliases. By itself Jackson takes the last. Only objects of types with {@code @JsonAlias} are looked
 * at, and for that kept in memory.
 */
final class AliasCheck extends DelegatingDeserializer {
  private final Map<String, String> members;

  /**
   * @param members the member's own name for each name of a member that has aliases
   */
  private AliasCheck(ValueDeserializer<?> jackson, Map<String, String> members) {
    super(jackson);
    this.members = members;
  }

  @Override
  protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> jackson) {
    return new AliasCheck(jackson, members);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    // Within an object is where a type id was read before.
    if (!parser.hasToken(JsonToken.START_OBJECT) && !parser.hasToken(JsonToken.PROPERTY_NAME)) {
      return super.deserialize(parser, context);
    }
    TokenBuffer object = context.bufferForInputBuffering(parser).deserialize(parser, context);
    try (JsonParser names = object.asParserOnFirstToken(context)) {
      check(names, context);
    }
    try (JsonParser copy = object.asParserOnFirstToken(context, parser)) {
      return super.deserialize(copy, context);
    }
  }

  private void check(JsonParser parser, DeserializationContext context) {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = members.get(parser.currentName());
      if (member != null && !seen.add(member)) {
        context.reportInputMismatch(this, "a member is given under two names");
      }
      parser.nextToken();
      parser.skipChildren();
    }
  }

  /** Puts the check before the readers of types with aliases. */
  static final class Modifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> jackson) {
      Map<String, String> members = new HashMap<>();
      for (BeanPropertyDefinition property : description.get().findProperties()) {
        for (PropertyName alias : property.findAliases()) {
          members.put(alias.getSimpleName(), property.getName());
          members.put(property.getName(), property.getName());
        }
      }
      return members.isEmpty() ? jackson : new AliasCheck(jackson, members);
    }
  }
}
