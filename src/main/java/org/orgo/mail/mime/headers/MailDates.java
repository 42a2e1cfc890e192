package org.orgo.mail.mime.headers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as mailers write them: by RFC 5322 or nearly so, as Unix prints them, by ISO 8601. A
 * weekday is not looked at, since it may be wrong; a zone that is missing or unknown is UTC.
 */
public final class MailDates {

  private static final int MAX_LENGTH = 200;
  private static final Instant MIN = Instant.EPOCH;
  private static final Instant MAX = Instant.parse("9999-01-01T00:00:00Z");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T|\\b)");
  private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[. -]{1,2}(\\p{L}{3,12})[. -]{1,2}(\\d{2,4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2}),? (?:([A-Z]{2,5}) )?(\\d{4})\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) ?[:.] ?(\\d{2})(?: ?[:.] ?(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
              + "(?: ?([AaPp])\\.?[Mm]\\b\\.?)?");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?\\b");

  /** The first letters of the months, in the languages of the mailers that translate them. */
  private static final List<Pattern> MONTHS =
      List.of(
          month("jan|ene|gen"),
          month("feb|f[ée]v"),
          month("mar|m[äa]r|mrt|maa"),
          month("apr|avr|abr"),
          month("may|mai|mei|mag"),
          month("jun|juin|giu"),
          month("jul|juil|lug"),
          month("aug|ao[ûu]|ago"),
          month("sep|set"),
          month("oct|okt|ott|out"),
          month("nov"),
          month("dec|d[ée]c|dez|dic"));

  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("WEST", 60),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("MEZ", 60),
          Map.entry("CEST", 120),
          Map.entry("MESZ", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("IST", 330),
          Map.entry("SGT", 480),
          Map.entry("HKT", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("NZST", 720),
          Map.entry("NZDT", 780));

  private MailDates() {}

  private static Pattern month(String beginnings) {
    return Pattern.compile(
        "(" + beginnings + ")\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Empty for what is no date, and for one before 1970 or after the year 9999. */
  public static Optional<Instant> read(String written) {
    String head = written.substring(0, Math.min(written.length(), MAX_LENGTH));
    String rest = COMMENT.matcher(head).replaceAll(" ").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    try {
      return read(new StringBuilder(rest)).filter(at -> at.isAfter(MIN) && at.isBefore(MAX));
    } catch (DateTimeException | NumberFormatException nonsense) {
      return Optional.empty();
    }
  }

  /** Takes out of the text what is understood; what stays names the zone. */
  private static Optional<Instant> read(StringBuilder text) {
    LocalDate numbered = numbered(text);
    LocalTime time = time(text);
    LocalDate date = numbered == null ? named(text) : numbered;
    return date == null
        ? Optional.empty()
        : Optional.of(LocalDateTime.of(date, time).toInstant(zone(text.toString())));
  }

  private static LocalDate numbered(StringBuilder text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.find()) {
      LocalDate date = LocalDate.of(number(year, 1), number(year, 2), number(year, 3));
      text.replace(year.start(), year.end(), " ");
      return date;
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.find()) {
      LocalDate date = LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
      text.replace(dotted.start(), dotted.end(), " ");
      return date;
    }
    return null;
  }

  private static LocalDate named(StringBuilder text) {
    String spaced = text.toString().replaceAll(" +", " ");
    text.setLength(0);
    text.append(spaced);
    Matcher day = DAY_FIRST.matcher(spaced);
    if (day.find() && isMonth(day.group(2))) {
      text.replace(0, day.end(), "");
      return LocalDate.of(year(day.group(3)), month(day.group(2), spaced), number(day, 1));
    }
    Matcher month = MONTH_FIRST.matcher(spaced);
    if (month.find()) {
      String zone = month.group(3) == null ? "" : month.group(3);
      text.replace(0, month.end(), zone);
      return LocalDate.of(year(month.group(4)), month(month.group(1), spaced), number(month, 2));
    }
    return null;
  }

  private static boolean isMonth(String name) {
    return MONTHS.stream().anyMatch(month -> month.matcher(name).matches());
  }

  private static int month(String name, String text) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).matcher(name).matches()) {
        return i + 1;
      }
    }
    throw new DateTimeException(text);
  }

  private static LocalTime time(StringBuilder text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return LocalTime.MIDNIGHT;
    }
    int hour = number(time, 1);
    if (time.group(4) != null) {
      hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : Math.min(number(time, 3), 60);
    LocalTime at = LocalTime.of(hour, number(time, 2), second == 60 ? 59 : second);
    text.replace(time.start(), time.end(), " ");
    return at;
  }

  private static ZoneOffset zone(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.find()) {
      int minutes = offset.group(3) == null ? 0 : number(offset, 3);
      int total = number(offset, 2) * 60 + minutes;
      return minutes(offset.group(1).equals("-") ? -total : total);
    }
    for (String word : text.toUpperCase(Locale.ROOT).split("[^A-Z]+")) {
      if (ZONES.containsKey(word)) {
        return minutes(ZONES.get(word));
      }
    }
    return ZoneOffset.UTC;
  }

  private static ZoneOffset minutes(int minutes) {
    return Math.abs(minutes) > 18 * 60 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  private static int year(String written) {
    int year = Integer.parseInt(written);
    if (written.length() == 2) {
      return year < 50 ? year + 2000 : year + 1900;
    }
    return written.length() == 3 ? year + 1900 : year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
