package dev.keyway.json;

import dev.keyway.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.ReferenceTypeSerializer;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.util.NameTransformer;

/** Reads and writes {@link Change} as Jackson does {@code Optional}, but with null as a value. */
final class Changes {
  private Changes() {}

  /** A reader of one type. */
  static ValueDeserializer<?> reader(
      ReferenceType type,
      @Nullable TypeDeserializer contentType,
      @Nullable ValueDeserializer<?> content) {
    return new Reader(type, contentType, content, false);
  }

  /** A writer of one type. */
  static ValueSerializer<?> writer(
      ReferenceType type,
      @Nullable TypeSerializer contentType,
      @Nullable ValueSerializer<Object> content) {
    return new Writer(type, contentType, content);
  }

  /** Reads what is there; what isn't leaves the member as it is. */
  private static final class Reader extends ReferenceTypeDeserializer<Change<?>> {
    private final boolean nullable;

    Reader(
        JavaType type,
        @Nullable TypeDeserializer types,
        @Nullable ValueDeserializer<?> content,
        boolean nullable) {
      super(type, null, types, content);
      this.nullable = nullable;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty member) {
      Reader reader = (Reader) super.createContextual(context, member);
      return member == null
          ? reader
          : new Reader(
              _fullType,
              reader._valueTypeDeserializer,
              reader._valueDeserializer,
              DeclarationIntrospector.nullness(member.getMember()).isNullable());
    }

    @Override
    protected Reader withResolved(TypeDeserializer types, ValueDeserializer<?> content) {
      return new Reader(_fullType, types, content, nullable);
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
      // Here and not by the member's rule for nulls, which Jackson applies to absent ones as well.
      return nullable
          ? to(null)
          : context.reportInputMismatch(this, "null where the declared type has none");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Change.none();
    }

    @Override
    public Change<?> referenceValue(@Nullable Object value) {
      return to(value);
    }

    @Override
    public Change<?> updateReference(Change<?> reference, Object value) {
      return to(value);
    }

    /** Whether null is of the type that is being read was looked at before. */
    @SuppressWarnings("NullAway")
    private static Change<?> to(@Nullable Object value) {
      return Change.to(value);
    }

    @Override
    public @Nullable Object getReferenced(Change<?> reference) {
      return reference.isPresent() ? reference.get() : null;
    }
  }

  /** Writes what is there. */
  private static final class Writer extends ReferenceTypeSerializer<Change<?>> {
    Writer(
        ReferenceType type,
        @Nullable TypeSerializer types,
        @Nullable ValueSerializer<Object> content) {
      super(type, true, types, content);
    }

    private Writer(
        Writer writer,
        BeanProperty member,
        @Nullable TypeSerializer types,
        @Nullable ValueSerializer<?> content,
        @Nullable NameTransformer names,
        @Nullable Object suppressable,
        boolean suppressNulls) {
      super(writer, member, types, content, names, suppressable, suppressNulls);
    }

    @Override
    protected ReferenceTypeSerializer<Change<?>> withResolved(
        BeanProperty member,
        TypeSerializer types,
        ValueSerializer<?> content,
        NameTransformer names) {
      return new Writer(this, member, types, content, names, _suppressableValue, _suppressNulls);
    }

    @Override
    public ReferenceTypeSerializer<Change<?>> withContentInclusion(
        Object suppressable, boolean suppressNulls) {
      return new Writer(
          this,
          _property,
          _valueTypeSerializer,
          _valueSerializer,
          _unwrapper,
          suppressable,
          suppressNulls);
    }

    @Override
    protected boolean _isValuePresent(Change<?> change) {
      return change.isPresent();
    }

    @Override
    protected @Nullable Object _getReferenced(Change<?> change) {
      return change.get();
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(Change<?> change) {
      return change.isPresent() ? change.get() : null;
    }
  }
}
