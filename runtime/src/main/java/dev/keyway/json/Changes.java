package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.keyway.Change;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.ReferenceTypeSerializer;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.type.TypeBindings;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.type.TypeModifier;
import tools.jackson.databind.util.NameTransformer;

/** Teaches Jackson {@link Change}: as it knows {@code Optional}, but with null as a value. */
final class Changes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  Changes() {
    super("keyway-changes");
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addTypeModifier(new References());
    context.addDeserializers(new Readers());
    context.addSerializers(new Writers());
  }

  /** Says that it refers to something else. */
  private static final class References extends TypeModifier {
    @Override
    public JavaType modifyType(
        JavaType type, Type source, TypeBindings bindings, TypeFactory factory) {
      return type.hasRawClass(Change.class) && !type.isReferenceType()
          ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
          : type;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findReferenceDeserializer(
        ReferenceType type,
        DeserializationConfig config,
        BeanDescription.Supplier description,
        @Nullable TypeDeserializer contentTypes,
        @Nullable ValueDeserializer<?> content) {
      return type.hasRawClass(Change.class) ? new Reader(type, contentTypes, content, false) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return type == Change.class;
    }
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findReferenceSerializer(
        SerializationConfig config,
        ReferenceType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format,
        @Nullable TypeSerializer contentTypes,
        @Nullable ValueSerializer<Object> content) {
      return type.hasRawClass(Change.class) ? new Writer(type, contentTypes, content) : null;
    }
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
