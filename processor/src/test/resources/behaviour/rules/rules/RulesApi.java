package rules;

import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Rules about several members, which are getters with constraints. */
@Api(title = "Rules", version = "1")
class RulesApi {
  @Post("/baskets")
  void fill(Basket basket) {}

  /** Articles, of which some are gifts. */
  record Basket(List<Article> articles, List<Article> gifts) {
    @Size(min = 1, message = "must not be empty")
    List<Article> getAll() {
      return articles.isEmpty() ? gifts : articles;
    }

    Optional<@Max(value = 9, message = "must not be too heavy") Integer> getWeight() {
      return articles.stream().map(Article::weight).reduce(Integer::sum);
    }
  }

  /** An article. */
  record Article(@Min(1) int weight) {}
}
