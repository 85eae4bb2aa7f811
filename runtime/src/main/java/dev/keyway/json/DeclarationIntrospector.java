package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.keyway.Change;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/**
 * Tells Jackson what Keyway reads from declarations beside Jackson's own annotations: which members are
 * required, where null is allowed, and which types are written by their runtime type. Asked once for
 * each type, not for each request.
 */
final class DeclarationIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  /** Longer than the name of any member that is read. */
  private static final PropertyName NAME_OF_NO_MEMBER =
      PropertyName.construct("-".repeat(StrictMapper.MAX_NAME_LENGTH + 1));

  private final boolean forbidsUnknown;

  /**
   * @param forbidsUnknown whether types that don't say so have no other members than theirs
   */
  DeclarationIntrospector(boolean forbidsUnknown) {
    this.forbidsUnknown = forbidsUnknown;
  }

  /**
   * {@code @JsonIgnoreProperties(ignoreUnknown = false)} forbids if it is all that the annotation says:
   * beside names, it can't be told from one that says nothing of unknown members.
   */
  @Override
  public JsonIgnoreProperties.Value findPropertyIgnoralByName(
      MapperConfig<?> config, Annotated annotated) {
    JsonIgnoreProperties.Value declared = super.findPropertyIgnoralByName(config, annotated);
    JsonIgnoreProperties annotation = _findAnnotation(annotated, JsonIgnoreProperties.class);
    boolean decided = annotation != null && annotation.value().length == 0;
    return annotated instanceof AnnotatedClass && !decided && !forbidsUnknown
        ? declared.withIgnoreUnknown()
        : declared;
  }

  /**
   * What is read is required unless null is allowed or it is a change. {@code @JsonProperty(isRequired =
   * FALSE)} changes that only where a setter or a field has it, since the class then has a value already:
   * the parameter of a creator would become a null that the type rules out.
   */
  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    Boolean explicit = super.hasRequiredMarker(config, member);
    if (Boolean.TRUE.equals(explicit)) {
      return explicit;
    }
    if (_hasAnnotation(member, JsonAnySetter.class)) {
      return false;
    }
    if (member instanceof AnnotatedParameter parameter) {
      AnnotatedWithParams owner = parameter.getOwner();
      boolean creator = (owner instanceof AnnotatedConstructor)
          || (owner instanceof AnnotatedMethod method && method.isStatic());
      return creator
          ? Boolean.valueOf(!isChange(parameter) && !nullness(parameter).isNullable())
          : explicit;
    }
    boolean set = (member instanceof AnnotatedField)
        || (member instanceof AnnotatedMethod method && method.getParameterCount() == 1);
    if (!set || explicit != null) {
      return explicit;
    }
    return !nullness(member).isNullable();
  }

  /** What holds all other members is none itself, though Jackson takes its name for one. */
  @Override
  public @Nullable PropertyName findNameForDeserialization(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter && _hasAnnotation(annotated, JsonAnySetter.class)
        ? NAME_OF_NO_MEMBER
        : super.findNameForDeserialization(config, annotated);
  }

  /** Only what says so, and the constructor of a record, makes a value: no other that looks like it. */
  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    JsonCreator.Mode explicit = super.findCreatorAnnotation(config, annotated);
    if (explicit != null || !(annotated instanceof AnnotatedWithParams creator)) {
      return explicit;
    }
    RecordComponent[] components = creator.getDeclaringClass().getRecordComponents();
    boolean standard = creator.getParameterCount() == 0
        || (components != null && isCanonical((Executable) creator.getMember(), components));
    return standard ? null : JsonCreator.Mode.DISABLED;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (_hasAnnotation(annotated, JsonAnySetter.class)) {
      // Where there are none, Jackson sees a null and makes an empty map of it.
      return JsonSetter.Value.forValueNulls(Nulls.SET);
    }
    Nullness nullness = nullness(annotated);
    JsonSetter.Value declared = JsonSetter.Value.construct(
        nullness.isNullable() || isChange(annotated) ? Nulls.SET : Nulls.FAIL,
        nullness.hasNullableContents() ? Nulls.SET : Nulls.FAIL);
    return declared.withOverrides(super.findSetterInfo(config, annotated));
  }

  /**
   * Jackson knows one rule for the nulls on all levels below a member. Where the levels differ it is
   * told to allow them, and a converter looks for those that aren't allowed.
   */
  @Override
  public @Nullable Object findDeserializationConverter(
      MapperConfig<?> config, Annotated annotated) {
    Object explicit = super.findDeserializationConverter(config, annotated);
    if (explicit != null || !(annotated instanceof AnnotatedMember member)) {
      return explicit;
    }
    Nullness nullness = nullness(annotated);
    if (!nullness.hasMixedContents()) {
      return null;
    }
    return new NullContentsCheck(valueType(member), nullness);
  }

  /** An absent change is never written, whatever else is. */
  @Override
  public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedMember && isChange(annotated)
        ? JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)
        : super.findPropertyInclusion(config, annotated);
  }

  private static boolean isChange(Annotated annotated) {
    return annotated.getRawType() == Change.class;
  }

  @Override
  public @Nullable Object findTypeResolverBuilder(MapperConfig<?> config, Annotated annotated) {
    Object explicit = super.findTypeResolverBuilder(config, annotated);
    JsonTypeInfo.Value info = findPolymorphicTypeInfo(config, annotated);
    return explicit == null && info != null && info.getInclusionType() == JsonTypeInfo.As.PROPERTY
        ? new StrictTypeIds()
        : explicit;
  }

  /**
   * A type that says how its subtypes are told apart is meant to be written as the subtype, and {@code
   * Object} says nothing at all.
   */
  @Override
  public JsonSerialize.@Nullable Typing findSerializationTyping(
      MapperConfig<?> config, Annotated annotated) {
    JsonSerialize.Typing explicit = super.findSerializationTyping(config, annotated);
    boolean dynamic = _hasAnnotation(annotated, JsonTypeInfo.class)
        || (annotated instanceof AnnotatedMember member && member.getType().isJavaLangObject());
    return explicit == null && dynamic ? JsonSerialize.Typing.DYNAMIC : explicit;
  }

  /** With a naming strategy, Jackson puts what is only written behind the other components of a record. */
  @Override
  public String @Nullable [] findSerializationPropertyOrder(
      MapperConfig<?> config, AnnotatedClass type) {
    String[] explicit = super.findSerializationPropertyOrder(config, type);
    RecordComponent[] components = type.getRawType().getRecordComponents();
    return explicit == null && components != null && _hasAnnotation(type, JsonNaming.class)
        ? Stream.of(components).map(RecordComponent::getName).toArray(String[]::new)
        : explicit;
  }

  /** Where the declared type of a member allows null. */
  static Nullness nullness(Annotated annotated) {
    AnnotatedType type = annotatedType(annotated);
    return type == null
        ? Nullness.NON_NULL
        : Nullness.of(type, valueType((AnnotatedMember) annotated));
  }

  /** The type of the value, with what the type variables in it stand for. */
  private static JavaType valueType(AnnotatedMember member) {
    return member instanceof AnnotatedMethod setter ? setter.getParameterType(0) : member.getType();
  }

  private static @Nullable AnnotatedType annotatedType(Annotated annotated) {
    if (annotated instanceof AnnotatedField field) {
      return field.getAnnotated().getAnnotatedType();
    }
    if (annotated instanceof AnnotatedMethod method) {
      Method setter = method.getAnnotated();
      return setter.getParameterCount() == 1 ? setter.getAnnotatedParameterTypes()[0] : null;
    }
    if (annotated instanceof AnnotatedParameter parameter) {
      return parameterType((Executable) parameter.getOwner().getMember(), parameter.getIndex());
    }
    return null;
  }

  private static AnnotatedType parameterType(Executable creator, int index) {
    AnnotatedType[] types = creator.getAnnotatedParameterTypes();
    RecordComponent[] components = creator.getDeclaringClass().getRecordComponents();
    // A compact constructor has no annotations of its own in the class file.
    return components != null && isCanonical(creator, components)
        ? components[index].getAnnotatedType()
        : types[index];
  }

  private static boolean isCanonical(Executable creator, RecordComponent[] components) {
    if (!(creator instanceof Constructor) || creator.getParameterCount() != components.length) {
      return false;
    }
    Class<?>[] parameters = creator.getParameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] != components[i].getType()) {
        return false;
      }
    }
    return true;
  }

  /** Lets a value through unless it holds a null where its declaration has none. */
  private static final class NullContentsCheck extends StdConverter<Object, Object> {
    private final JavaType type;
    private final Nullness nullness;

    NullContentsCheck(JavaType type, Nullness nullness) {
      this.type = type;
      this.nullness = nullness;
    }

    @Override
    public Object convert(Object value) {
      if (!nullness.permits(value)) {
        throw new IllegalArgumentException("null where the declared type has none");
      }
      return value;
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return type;
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return type;
    }
  }
}
