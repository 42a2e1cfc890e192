package org.orgo.engine.deployment.check.diagrams;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ISO-8601 duration somebody meant who wrote something like {@code P1H} or "4 hours". */
final class MeantDuration {

  private static final Pattern PART =
      Pattern.compile("(\\d{1,6})(WEEKS?|W|DAYS?|D|HOURS?|H|MINUTES?|MIN|M|SECONDS?|SEC|S)");
  private static final String DATE_UNITS = "WD";
  private static final String UNITS = "WDHMS";

  private MeantDuration() {}

  static Optional<String> of(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("\\s|AND|,", "").replaceAll("^PT?", "");
    Matcher part = PART.matcher(plain);
    Map<Integer, String> parts = new TreeMap<>();
    int end = 0;
    while (part.find() && part.start() == skippedT(plain, end)) {
      String unit = part.group(2).substring(0, 1);
      parts.put(UNITS.indexOf(unit), part.group(1) + unit);
      end = part.end();
    }
    return parts.isEmpty() || skippedT(plain, end) != plain.length()
        ? Optional.empty()
        : Optional.of(written(parts));
  }

  private static int skippedT(String text, int at) {
    return at < text.length() && text.charAt(at) == 'T' ? at + 1 : at;
  }

  private static String written(Map<Integer, String> parts) {
    StringBuilder duration = new StringBuilder("P");
    boolean timeOfDay = false;
    for (var part : parts.entrySet()) {
      if (part.getKey() >= DATE_UNITS.length() && !timeOfDay) {
        duration.append('T');
        timeOfDay = true;
      }
      duration.append(part.getValue());
    }
    return duration.toString();
  }
}
