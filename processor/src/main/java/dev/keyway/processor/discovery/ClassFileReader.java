package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.UnseenAnnotations.Unseen;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from a class file (JVMS, chapter 4) what compilers don't tell alike: the annotations on types,
 * the order of the members and the names of parameters.
 *
 * <p>By hand, since a library that does it would be one on the processor path of every build.
 */
final class ClassFileReader {
  private final DataInputStream in;
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Target, UnseenAnnotations> annotations = new HashMap<>();
  private final List<String> members = new ArrayList<>();
  private final Map<String, List<String>> parameters = new HashMap<>();

  private ClassFileReader(byte[] classFile) {
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /** What a member of a class is. */
  enum Kind {
    /** A supertype of the class, by its position: the superclass, then the interfaces. */
    SUPERTYPE,
    /** The type of a field. */
    FIELD,
    /** The type of a component of a record. */
    COMPONENT,
    /** The result of a method. */
    RESULT,
    /** The type of a parameter, by its position. */
    PARAMETER
  }

  /**
   * A type that a class file names.
   *
   * @param member the name of the field or component, the name and descriptor of the method, or
   *     nothing for the class
   * @param position among its like
   */
  record Target(Kind kind, String member, int position) {}

  /**
   * What is in a class file.
   *
   * @param annotations by what they are on
   * @param members the names of the fields, then the names and descriptors of the methods, each as
   *     they are declared
   * @param parameters the names of the parameters by the name and descriptor of the method, where the
   *     compiler was told to write them
   */
  record ClassFile(
      Map<Target, UnseenAnnotations> annotations,
      List<String> members,
      Map<String, List<String>> parameters) {
    /** What is known where there is no class file. */
    static final ClassFile NONE = new ClassFile(Map.of(), List.of(), Map.of());

    ClassFile {
      annotations = Map.copyOf(annotations);
      members = List.copyOf(members);
      parameters = Map.copyOf(parameters);
    }
  }

  /** Reads a class file. */
  static ClassFile read(byte[] bytes) throws IOException {
    ClassFileReader reader = new ClassFileReader(bytes);
    reader.readClass();
    return new ClassFile(reader.annotations, reader.members, reader.parameters);
  }

  private void readClass() throws IOException {
    in.skipNBytes(8);
    readConstants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers(false);
    readMembers(true);
    readAttributes(Kind.SUPERTYPE, "");
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          // These count twice.
          i++;
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
  }

  private void readMembers(boolean methods) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      String name = text();
      String descriptor = text();
      String member = methods ? name + descriptor : name;
      members.add(member);
      readAttributes(methods ? Kind.RESULT : Kind.FIELD, member);
    }
  }

  private void readAttributes(Kind owner, String member) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      String name = text();
      long length = Integer.toUnsignedLong(in.readInt());
      switch (name) {
        case "RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations" ->
          readTypeAnnotations(owner, member);
        case "Record" -> readComponents();
        case "MethodParameters" -> readParameters(member);
        default -> in.skipNBytes(length);
      }
    }
  }

  private void readComponents() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      String name = text();
      in.skipNBytes(2);
      readAttributes(Kind.COMPONENT, name);
    }
  }

  private void readParameters(String method) throws IOException {
    List<String> names = new ArrayList<>();
    int count = in.readUnsignedByte();
    for (int i = 0; i < count; i++) {
      int name = in.readUnsignedShort();
      names.add(texts.getOrDefault(name, ""));
      in.skipNBytes(2);
    }
    parameters.put(method, List.copyOf(names));
  }

  private void readTypeAnnotations(Kind owner, String member) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      int target = in.readUnsignedByte();
      switch (target) {
        case 0x10 -> {
          int position = in.readUnsignedShort();
          // The superclass is the last that can be counted.
          add(new Target(owner, member, position == 0xFFFF ? 0 : position + 1));
        }
        case 0x13, 0x14 -> add(new Target(owner, member, 0));
        case 0x16 -> add(new Target(Kind.PARAMETER, member, in.readUnsignedByte()));
        default -> {
          // On type parameters, receivers and exceptions, where nothing asks for any.
          in.skipNBytes(target == 0x15 ? 0 : target == 0x00 || target == 0x01 ? 1 : 2);
          readTypeAnnotation();
        }
      }
    }
  }

  private void add(Target target) throws IOException {
    UnseenAnnotations one = new UnseenAnnotations(List.of(readTypeAnnotation()));
    annotations.merge(target, one, UnseenAnnotations::and);
  }

  private Unseen readTypeAnnotation() throws IOException {
    List<Integer> path = new ArrayList<>();
    int length = in.readUnsignedByte();
    for (int i = 0; i < length; i++) {
      int kind = in.readUnsignedByte();
      int argument = in.readUnsignedByte();
      switch (kind) {
        case 0 -> path.add(UnseenAnnotations.COMPONENT);
        // To an inner class: mirrors have the annotations on that, and have no step either.
        case 1 -> {}
        case 2 -> path.add(UnseenAnnotations.BOUND);
        default -> path.add(argument);
      }
    }
    return new Unseen(readAnnotation(), path);
  }

  /** The name of the annotation, whose values matter to nobody. */
  private String readAnnotation() throws IOException {
    String descriptor = text();
    int values = in.readUnsignedShort();
    for (int i = 0; i < values; i++) {
      in.skipNBytes(2);
      skipValue();
    }
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.').replace('$', '.');
  }

  private void skipValue() throws IOException {
    switch (in.readUnsignedByte()) {
      case 'e' -> in.skipNBytes(4);
      case '@' -> readAnnotation();
      case '[' -> {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
          skipValue();
        }
      }
      default -> in.skipNBytes(2);
    }
  }

  private String text() throws IOException {
    int index = in.readUnsignedShort();
    String text = texts.get(index);
    if (text == null) {
      throw new IOException("no text at " + index);
    }
    return text;
  }
}
