package checks.web;

import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Routes;
import jakarta.validation.constraints.Size;
import java.util.List;

@Routes
public class Notes {

  /** Only this package sees it. */
  record Note(@Size(max = 200) String text) {}

  /** Nothing is asked of it. */
  record Free(String text) {}

  @Post("/notes")
  @NonBlocking
  public void add(List<Note> notes) {}

  @Post("/free")
  @NonBlocking
  public void free(Free free) {}
}
