package org.orgo.organizations.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 5m}, {@code 12h}, {@code 3d}, or ISO-8601. */
final class Durations {
  static final String ALLOWED = "a duration from 1s to 3650d such as 5m, 12h, 3d or PT90M";

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})([smhd])");
  private static final Duration MAX_DURATION = Duration.ofDays(3650);

  private Durations() {}

  static Optional<Duration> read(String text) {
    return parsed(text)
        .filter(duration -> duration.compareTo(Duration.ofSeconds(1)) >= 0)
        .filter(duration -> duration.compareTo(MAX_DURATION) <= 0);
  }

  /** The shortest writing that {@link #read} takes back. */
  static String write(Duration duration) {
    if (duration.getNano() != 0) {
      return duration.toString();
    }
    long seconds = duration.getSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static Optional<Duration> parsed(String text) {
    Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      return Optional.of(
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
          });
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
  }
}
