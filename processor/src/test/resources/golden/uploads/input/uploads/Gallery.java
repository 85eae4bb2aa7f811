package uploads;

import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.UploadedFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class Gallery {
  /**
   * Takes a photo.
   *
   * @param photo of any format
   * @param title what it shows
   */
  @Post("/photos")
  void add(@FormParam UploadedFile photo, @FormParam @NotBlank String title) {}

  @Post("/albums")
  void several(
      @FormParam("photo") @Size(max = 20) List<UploadedFile> photos,
      @FormParam @Default({}) List<UploadedFile> more,
      @FormParam Optional<List<byte[]>> previews) {}

  @Post("/avatars")
  @NonBlocking
  String content(
      @FormParam byte[] icon,
      @FormParam Optional<UploadedFile> large,
      @FormParam @Nullable UploadedFile small,
      @FormParam Optional<byte[]> tiny) {
    return "thanks";
  }
}
