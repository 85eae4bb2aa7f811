package bodies;

import com.fasterxml.jackson.annotation.JsonProperty;

enum Level {
  @JsonProperty("low")
  LOW,
  @JsonProperty("high")
  HIGH
}
