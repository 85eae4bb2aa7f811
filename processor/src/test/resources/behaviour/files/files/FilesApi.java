package files;

import dev.keyway.Api;
import dev.keyway.FormParam;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Files", version = "1")
class FilesApi {
  record Summary(int file_size, String token, String fileb_content_type) {}

  record Seen(String fileName, String contentType, long size, String start) {
    static Seen of(UploadedFile file) throws IOException {
      try (InputStream stream = file.openStream()) {
        String start = new String(stream.readNBytes(20), StandardCharsets.UTF_8);
        return new Seen(file.fileName(), file.contentType(), file.size(), start);
      }
    }
  }

  @Post("/files/")
  Summary files(
      @FormParam byte[] file, @FormParam UploadedFile fileb, @FormParam String token) {
    return new Summary(file.length, token, fileb.contentType());
  }

  @Post("/one")
  Seen one(@FormParam UploadedFile file) throws IOException {
    return Seen.of(file);
  }

  @Post("/many")
  List<Seen> many(@FormParam List<UploadedFile> files) throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (UploadedFile file : files) {
      seen.add(Seen.of(file));
    }
    return seen;
  }

  @Post("/optional")
  String optional(
      @FormParam Optional<UploadedFile> file,
      @FormParam @Nullable UploadedFile other,
      @FormParam Optional<byte[]> bytes) {
    return file.map(UploadedFile::size).orElse(-1L)
        + " " + (other == null ? -1L : other.size())
        + " " + bytes.map(content -> content.length).orElse(-1);
  }

  @Post("/content")
  @NonBlocking
  String content(@FormParam byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  @Post("/copied")
  String copied(@FormParam UploadedFile file, @FormParam String to) throws IOException {
    file.transferTo(Path.of(to));
    return "copied";
  }

  @Post("/failing")
  void failing(@FormParam UploadedFile file) {
    throw new IllegalStateException("on purpose");
  }

  private static UploadedFile kept;

  @Post("/keep")
  void keep(@FormParam UploadedFile file) {
    kept = file;
  }

  @Post("/late")
  String late() {
    try {
      kept.bytes();
      return "still there";
    } catch (IOException gone) {
      return "gone";
    }
  }
}
