package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.ClassFileReader.ClassFile;
import dev.keyway.processor.discovery.ClassFileReader.Kind;
import dev.keyway.processor.discovery.ClassFileReader.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Finds what compilers don't tell alike of types from class files, so that each of them gives the same
 * files: annotations on types, which javac shows from 22 on, the order of members, which Eclipse's
 * compiler sorts by name, and the names of parameters, which each looks for in places of its own.
 */
final class ClassFiles {
  /** The first javac that shows these annotations. */
  private static final int SHOWN_FROM = 22;

  /** What compilers call a parameter whose name isn't in the class file. */
  private static final Pattern NO_NAME = Pattern.compile("arg[0-9]+");

  /** Where class files are. */
  private static final List<Location> LOCATIONS =
      List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT);

  private final Filer filer;
  private final Elements elements;
  private final MemberNames names;
  private final Map<Element, ExecutableElement> owners = new HashMap<>();
  private final Set<String> sources;
  private final Map<String, ClassFile> read = new HashMap<>();
  private final Set<String> unreadable = new TreeSet<>();

  /**
   * The class files of a compilation.
   *
   * @param sources the names of all top-level types whose sources are in it
   */
  ClassFiles(ProcessingEnvironment environment, Set<String> sources) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.names = new MemberNames(elements, environment.getTypeUtils());
    this.sources = Set.copyOf(sources);
  }

  /** The annotations on the type of a field, component or parameter, or on a method's result. */
  UnseenAnnotations of(Element element) {
    if (element instanceof ExecutableElement method) {
      return at(method, new Target(Kind.RESULT, names.of(method), 0));
    }
    String name = element.getSimpleName().toString();
    if (element instanceof RecordComponentElement) {
      return at(element, new Target(Kind.COMPONENT, name, 0))
          .and(at(element, new Target(Kind.FIELD, name, 0)));
    }
    if (element.getKind() != ElementKind.PARAMETER) {
      return at(element, new Target(Kind.FIELD, name, 0));
    }
    VariableElement parameter = (VariableElement) element;
    ExecutableElement owner = owner(parameter);
    int position = owner.getParameters().indexOf(parameter);
    UnseenAnnotations own = at(element, new Target(Kind.PARAMETER, names.of(owner), position));
    // Of a compact constructor Eclipse's compiler writes them on the component alone.
    return Constructors.component(parameter, owner)
        .map(component -> own.and(of(component)))
        .orElse(own);
  }

  /**
   * The annotations on a supertype.
   *
   * @param position zero for the superclass, then the interfaces
   */
  UnseenAnnotations ofSupertype(TypeElement type, int position) {
    return at(type, new Target(Kind.SUPERTYPE, "", position));
  }

  /** The fields, methods and constructors of a type as they are declared. */
  List<Element> members(TypeElement type) {
    Map<String, Integer> positions = new HashMap<>();
    read(type).members().forEach(member -> positions.put(member, positions.size()));
    List<Element> members = new ArrayList<>(type.getEnclosedElements());
    if (!positions.isEmpty()) {
      members.sort(Comparator.comparing(
          member -> positions.getOrDefault(names.of(member), positions.size())));
    }
    return members;
  }

  /** The name of a parameter; absent if it isn't in the class file. */
  Optional<String> nameOf(VariableElement parameter) {
    ExecutableElement owner = owner(parameter);
    int position = owner.getParameters().indexOf(parameter);
    TypeElement type = typeOf(owner);
    List<String> written = read(type).parameters().getOrDefault(names.of(owner), List.of());
    String told = parameter.getSimpleName().toString();
    Optional<String> component = Constructors.component(parameter, owner)
        .map(each -> each.getSimpleName().toString());
    if (component.isPresent()) {
      return component;
    } else if (written.size() == owner.getParameters().size()) {
      return Optional.of(written.get(position)).filter(name -> !name.isEmpty());
    }
    return Optional.of(told)
        .filter(name -> !NO_NAME.matcher(name).matches() || !isInClassFile(type));
  }

  /** The types about which something may have stayed unknown. */
  Set<String> unreadable() {
    return Set.copyOf(unreadable);
  }

  private UnseenAnnotations at(Element element, Target target) {
    return read(declaringType(element)).annotations().getOrDefault(target, UnseenAnnotations.NONE);
  }

  /** Notes whose parameters these are: of a compact constructor's, Eclipse's compiler doesn't tell. */
  void noteParameters(ExecutableElement owner) {
    for (VariableElement parameter : owner.getParameters()) {
      if (parameter.getEnclosingElement() == null) {
        owners.put(parameter, owner);
      }
    }
  }

  private ExecutableElement owner(VariableElement parameter) {
    Element told = parameter.getEnclosingElement();
    return (ExecutableElement)
        (told != null ? told : Objects.requireNonNull(owners.get(parameter), "owner"));
  }

  /** The class that an element is in, a parameter included. */
  TypeElement declaringType(Element element) {
    return typeOf(
        element.getKind() == ElementKind.PARAMETER ? owner((VariableElement) element) : element);
  }

  /** The class that an element is in; Eclipse's compiler fails to tell the package of a parameter. */
  static TypeElement typeOf(Element element) {
    Element type = element;
    while (!(type instanceof TypeElement found)) {
      type = Objects.requireNonNull(type.getEnclosingElement(), "class");
    }
    return found;
  }

  /** The class that is in no other. */
  static TypeElement topLevel(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost;
  }

  /** A file beside the class file of a type. */
  Optional<byte[]> beside(TypeElement type, String name) {
    return LOCATIONS.stream()
        .flatMap(location -> file(location, type, name).stream())
        .findFirst();
  }

  private ClassFile read(TypeElement type) {
    String name = elements.getBinaryName(type).toString();
    if (!read.containsKey(name)) {
      read.put(name, isInClassFile(type) ? find(type, name) : ClassFile.NONE);
    }
    return read.get(name);
  }

  /** A source that isn't compiled but only looked at is found where sources are. */
  boolean isInClassFile(TypeElement type) {
    TypeElement topLevel = topLevel(type);
    String name = topLevel.getQualifiedName().toString();
    return !sources.contains(name)
        && !JsonTypeReader.isOfJdk(name)
        && file(StandardLocation.SOURCE_PATH, type, topLevel.getSimpleName() + ".java")
            .isEmpty();
  }

  private ClassFile find(TypeElement type, String name) {
    String file = simpleName(name) + ".class";
    for (Location location : LOCATIONS) {
      Optional<byte[]> bytes = file(location, type, file);
      if (bytes.isPresent()) {
        try {
          return ClassFileReader.read(bytes.get());
        } catch (IOException e) {
          // Reported as one that can't be found is.
        }
      }
    }
    String source = simpleName(name).replaceFirst("\\$.*", "") + ".java";
    if (Runtime.version().feature() < SHOWN_FROM
        && file(StandardLocation.CLASS_PATH, type, source).isEmpty()) {
      unreadable.add(type.getQualifiedName().toString());
    }
    return ClassFile.NONE;
  }

  private Optional<byte[]> file(Location location, TypeElement type, String name) {
    String in = elements.getPackageOf(type).getQualifiedName().toString();
    try (InputStream content = filer.getResource(location, in, name).openInputStream()) {
      return Optional.of(content.readAllBytes());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1);
  }
}
