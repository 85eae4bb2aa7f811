package submissions;

import dev.keyway.Api;
import dev.keyway.Converts;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.UploadedFile;
import dev.keyway.request.ConversionException;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Forms and files. */
@Api(title = "Submissions", version = "1")
public class SubmissionsApi {
  record Login(String username, String password) {}

  record Profile(
      String username,
      @Nullable Integer age,
      @Default({"foo", "bar"}) List<String> tags,
      @FormParam("with") @Nullable String preposition) {}

  @Post("/login")
  Map<String, String> login(@FormParam String username, @FormParam String password) {
    return Map.of("username", username);
  }

  @Post("/model")
  Login model(@FormParam Login login) {
    return login;
  }

  @Post("/strict")
  Login strict(@FormParam(forbidUnknown = true) Login login) {
    return login;
  }

  @Post("/profile")
  Profile profile(@FormParam Profile profile) {
    return profile;
  }

  @Post("/lists")
  List<Object> lists(@FormParam List<String> items, @FormParam @Default({}) Set<Integer> numbers) {
    return List.of(items, numbers);
  }

  @Post("/file")
  Map<String, Object> file(@FormParam byte[] file) {
    return Map.of("file_size", file.length);
  }

  @Post("/uploadfile")
  Map<String, Object> upload(@FormParam UploadedFile file) {
    return Map.of("filename", file.fileName());
  }

  @Post("/optional")
  Map<String, Object> optional(@FormParam Optional<UploadedFile> file) {
    return Map.of("message", file.map(UploadedFile::fileName).orElse("No file sent"));
  }

  @Post("/uploadfiles")
  List<String> uploads(@FormParam @Size(max = 3) List<UploadedFile> files) {
    return files.stream().map(UploadedFile::fileName).toList();
  }

  @Post("/sizes")
  List<Integer> sizes(@FormParam @Default({}) List<byte[]> files) {
    return files.stream().map(file -> file.length).toList();
  }

  @Post("/mixed")
  Map<String, Object> mixed(
      @FormParam byte[] file, @FormParam UploadedFile fileb, @FormParam String token) {
    return Map.of("file_size", file.length, "token", token, "type", fileb.contentType());
  }

  /** Texts that are JSON. */
  record Words(List<String> words) {}

  @Converts
  static Words words(String json) throws ConversionException {
    try {
      return new Words(List.of(JsonMapper.shared().readValue(json, String[].class)));
    } catch (JacksonException e) {
      throw new ConversionException("type", "must be an array of texts as JSON");
    }
  }

  @Post("/json-form")
  List<String> jsonForm(@FormParam Words items) {
    return items.words();
  }

  @Get("/json-query")
  List<String> jsonQuery(@QueryParam Words items) {
    return items.words();
  }

  /** The page that sends them. */
  @Get(value = "/", produces = "text/html")
  String page() {
    return "<form action=\"/sizes\" enctype=\"multipart/form-data\" method=\"post\"></form>";
  }
}
