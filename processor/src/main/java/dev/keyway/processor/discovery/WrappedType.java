package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.Answer.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What an endpoint method returns, without what is around it.
 *
 * @param wrappers from the outside
 * @param value the type inside; absent for nothing
 */
record WrappedType(List<Wrapper> wrappers, Optional<TypeMirror> value) {
  private static final List<String> STAGES =
      List.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  private static final Map<String, TypeKind> OPTIONAL_NUMBERS = Map.of(
      "java.util.OptionalInt", TypeKind.INT,
      "java.util.OptionalLong", TypeKind.LONG,
      "java.util.OptionalDouble", TypeKind.DOUBLE);

  static WrappedType of(TypeMirror type, Types types) {
    if (type.getKind() == TypeKind.VOID || TypeRefs.is(type, "java.lang.Void")) {
      return new WrappedType(List.of(), Optional.empty());
    }
    if (type instanceof DeclaredType declared) {
      Optional<TypeMirror> later =
          STAGES.stream().flatMap(stage -> argument(declared, stage).stream()).findFirst();
      if (later.isPresent()) {
        WrappedType inside = of(later.get(), types);
        return inside.wrappers().contains(Wrapper.LATER)
            ? new WrappedType(List.of(Wrapper.LATER), later)
            : inside.in(Wrapper.LATER);
      }
      Optional<TypeMirror> response = argument(declared, KeywayTypes.RESPONSE);
      if (response.isPresent()) {
        WrappedType inside = of(response.get(), types);
        return inside.wrappers().isEmpty()
            ? new WrappedType(List.of(Wrapper.RESPONSE), inside.value())
            : new WrappedType(List.of(Wrapper.RESPONSE), response);
      }
      Optional<TypeMirror> optional = argument(declared, "java.util.Optional");
      if (optional.isPresent()) {
        return new WrappedType(List.of(Wrapper.OPTIONAL), optional);
      }
      Optional<TypeKind> number = OPTIONAL_NUMBERS.entrySet().stream()
          .filter(entry -> TypeRefs.is(type, entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
      if (number.isPresent()) {
        return new WrappedType(
            List.of(Wrapper.OPTIONAL), Optional.of(types.getPrimitiveType(number.get())));
      }
    }
    return new WrappedType(List.of(), Optional.of(type));
  }

  private WrappedType in(Wrapper wrapper) {
    List<Wrapper> all = new ArrayList<>(List.of(wrapper));
    all.addAll(wrappers);
    return new WrappedType(List.copyOf(all), value);
  }

  private static Optional<TypeMirror> argument(DeclaredType type, String wrapper) {
    return TypeRefs.is(type, wrapper) && !type.getTypeArguments().isEmpty()
        ? Optional.of(type.getTypeArguments().get(0))
        : Optional.empty();
  }
}
