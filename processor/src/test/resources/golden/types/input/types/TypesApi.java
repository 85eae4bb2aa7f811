package types;

import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Get;
import dev.keyway.Post;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types with type parameters, types that hold themselves, and types that inherit. */
@Api(title = "Types", version = "1")
public class TypesApi {
  /** What has a number. */
  interface Numbered {
    @Positive
    int number();

    /** How it is called where it is printed. */
    default String getLabel() {
      return "No. " + number();
    }
  }

  /** An item that is sold. */
  record Item(int number, @Size(min = 1) String name) implements Numbered {}

  /** A part of a list, with what stands for the next one. */
  record Page<T>(List<T> items, Optional<String> next) {}

  record Pair<A, B>(A first, B second) {}

  /** Values of one kind by name. */
  record Named<T extends Numbered>(Map<String, List<T>> byName, T newest) {}

  /** A tree of values. */
  record Tree<T>(T value, List<Tree<T>> children, Map<String, Tree<T>> byName) {}

  /** A chain that ends somewhere. */
  record Link(@Size(max = 5) String text, Optional<Link> next, @Nullable Link other) {}

  static class Entity<K> {
    private @Nullable K id;

    public @Nullable K getId() {
      return id;
    }

    public void setId(@Nullable K id) {
      this.id = id;
    }
  }

  static class Versioned<K> extends Entity<K> {
    private List<K> earlier = List.of();

    /** Those before this one. */
    public List<@Size(max = 3) K> getEarlier() {
      return earlier;
    }

    public void setEarlier(List<K> earlier) {
      this.earlier = earlier;
    }
  }

  static final class Document extends Versioned<String> {
    private String title = "";

    @Size(min = 1)
    public String getTitle() {
      return title;
    }

    public void setTitle(String title) {
      this.title = title;
    }
  }

  @Post("/pages")
  Page<Item> page(Page<Item> page) {
    return page;
  }

  /** The items as no more than what has a number. */
  @Get("/numbers")
  Page<Numbered> numbers() {
    return new Page<>(List.of(new Item(1, "lamp")), Optional.empty());
  }

  @Post("/pairs")
  Pair<Item, types.parts.Item> pair(Pair<Item, types.parts.Item> pair) {
    return pair;
  }

  @Post("/optionals")
  Pair<Optional<Integer>, List<Optional<String>>> optionals(
      Pair<Optional<Integer>, List<Optional<String>>> pair) {
    return pair;
  }

  @Post("/named")
  Named<Item> named(Named<Item> named) {
    return named;
  }

  @Post("/trees")
  Tree<Item> tree(Tree<Item> tree) {
    return tree;
  }

  @Post("/links")
  Link link(Link link) {
    return link;
  }

  @Post("/documents")
  Document document(@Body Document document) {
    return document;
  }
}
