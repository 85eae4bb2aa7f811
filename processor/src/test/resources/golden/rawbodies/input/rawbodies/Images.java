package rawbodies;

import dev.keyway.Body;
import dev.keyway.NonBlocking;
import dev.keyway.Patch;
import dev.keyway.Post;
import dev.keyway.Put;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class Images {
  /**
   * Replaces an image.
   *
   * @param image its bytes
   */
  @Put("/images/{id}")
  void replace(long id, @Body(consumes = {"image/png", "image/jpeg"}) byte[] image) {}

  @Post("/notes")
  @NonBlocking
  String note(@Body(consumes = "text/plain") String note) {
    return note;
  }

  @Post("/events")
  void event(@Body(consumes = {"application/json", "text/csv"}) Optional<String> event) {}

  @Put("/backups")
  void restore(@Body InputStream backup) {}

  @Patch("/backups")
  void amend(
      @Body(consumes = "*/*") @Nullable InputStream backup) {}

  @Post("/blobs")
  void blob(@Body byte @Nullable [] blob) {}
}
