package forms;

import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Post;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Api(title = "Forms", version = "1")
class FormsApi {
  record Page(@FormParam @Default("1") int page, @FormParam Optional<Integer> size) {}

  @Post("/login/")
  Map<String, String> login(@FormParam String username, @FormParam String password) {
    return Map.of("username", username);
  }

  @Post("/many")
  List<String> many(@FormParam("t") @Size(max = 3) List<String> texts, @Depends Page page) {
    return List.of(String.join("|", texts), page.page() + "/" + page.size().orElse(0));
  }
}
