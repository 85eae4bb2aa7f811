package rawbodies;

import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Default;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Raw", version = "1")
class RawApi {
  @Post("/bytes")
  int bytes(@Body byte[] data, @Default("0") int plus) {
    return data.length + plus;
  }

  @Post("/image")
  int image(@Body(consumes = {"image/*", "application/pdf"}) byte[] image) {
    return image.length;
  }

  @Post("/text")
  @NonBlocking
  String text(@Body(consumes = "text/plain") String text) {
    return text;
  }

  @Post("/stream")
  String stream(@Body(consumes = "*/*") InputStream stream) throws IOException {
    byte[] all = stream.readAllBytes();
    return all.length + " " + (char) all[all.length - 1];
  }

  @Post("/optional/bytes")
  int optionalBytes(@Body Optional<byte[]> data) {
    return data.map(bytes -> bytes.length).orElse(-1);
  }

  @Post("/optional/text")
  String optionalText(@Body(consumes = "text/plain") @Nullable String text) {
    return text == null ? "none" : text;
  }

  @Post("/optional/stream")
  String optionalStream(@Body @Nullable InputStream stream) {
    return stream == null ? "none" : "some";
  }

  @Post("/json")
  String json(@Body(consumes = "application/json") String json) {
    return json;
  }

  @Post("/member")
  int member(@Body(embed = true) byte[] data) {
    return data.length;
  }
}
