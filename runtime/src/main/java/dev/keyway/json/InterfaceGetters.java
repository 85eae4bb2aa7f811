package dev.keyway.json;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/**
 * Tells Jackson what the members of an interface are: what its getters give, and what its other methods
 * that take nothing and have no body give, since a record that implements them has them as components.
 */
final class InterfaceGetters extends DefaultAccessorNamingStrategy.Provider {
  private static final long serialVersionUID = 1L;

  @Override
  public AccessorNamingStrategy forPOJO(MapperConfig<?> config, AnnotatedClass type) {
    AccessorNamingStrategy beans = super.forPOJO(config, type);
    // Those of the JDK, such as Iterable, have a form of their own.
    boolean isOwn =
        type.getRawType().isInterface() && !type.getRawType().getName().startsWith("java.");
    return isOwn ? new OfInterface(beans) : beans;
  }

  /** The names in an interface. */
  private static final class OfInterface extends AccessorNamingStrategy {
    private final AccessorNamingStrategy beans;

    OfInterface(AccessorNamingStrategy beans) {
      this.beans = beans;
    }

    @Override
    public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
      return beans.findNameForIsGetter(method, name);
    }

    @Override
    public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
      String ofGetter = beans.findNameForRegularGetter(method, name);
      boolean isAccessor = ofGetter == null
          && beans.findNameForIsGetter(method, name) == null
          && Modifier.isAbstract(method.getModifiers())
          && !name.equals("hashCode")
          && !name.equals("toString");
      return isAccessor ? name : ofGetter;
    }

    @Override
    public @Nullable String findNameForMutator(AnnotatedMethod method, String name) {
      return beans.findNameForMutator(method, name);
    }

    @Override
    public @Nullable String modifyFieldName(AnnotatedField field, String name) {
      return beans.modifyFieldName(field, name);
    }
  }
}
