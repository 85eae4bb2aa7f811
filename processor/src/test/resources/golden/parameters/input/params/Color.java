package params;

import com.fasterxml.jackson.annotation.JsonProperty;

enum Color {
  RED,
  @JsonProperty("light-blue")
  LIGHT_BLUE
}
