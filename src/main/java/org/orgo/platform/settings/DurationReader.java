package org.orgo.platform.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** Reads durations as people write them: {@code 5m}, {@code 12 h}, {@code 3d}, or ISO-8601. */
final class DurationReader extends StdScalarDeserializer<Duration> {
  static final String ALLOWED = "a duration from 1s to 3650d such as 5m, 12h, 3d or PT90M";

  private static final long serialVersionUID = 1L;
  private static final Duration MIN = Duration.ofSeconds(1);
  private static final Duration MAX = Duration.ofDays(3650);

  DurationReader() {
    super(Duration.class);
  }

  @Override
  public Duration deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText().replace(" ", "");
    try {
      // Spring Boot takes a bare number for milliseconds, which nobody means here
      Duration duration = DurationStyle.detectAndParse(text.matches("[0-9]*") ? "" : text);
      if (duration.compareTo(MIN) >= 0 && duration.compareTo(MAX) <= 0) {
        return duration;
      }
    } catch (IllegalArgumentException unreadable) {
      // refused below, as one that is out of range
    }
    return (Duration) context.handleWeirdStringValue(Duration.class, text, ALLOWED);
  }
}
