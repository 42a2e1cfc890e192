package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * What pages say, in the reader's language and time zone.
 *
 * <p>Messages are text, never markup: they come back as plain strings, which jte escapes wherever
 * they stand, in text as in attributes. (jte's own LocalizationSupport treats them as markup.)
 */
public final class Texts {

  private final Locale locale;
  private final ZoneId zone;
  private final Instant now;
  private final ResourceBundle messages;

  public Texts(Locale locale, ZoneId zone, Instant now) {
    this.locale = locale;
    this.zone = zone;
    this.now = now;
    this.messages =
        ResourceBundle.getBundle(
            "messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String language() {
    return locale.getLanguage();
  }

  public String zone() {
    return zone.getId();
  }

  public Instant now() {
    return now;
  }

  /** A missing key is a defect that a test finds; a reader sees the key rather than an error. */
  public String get(String key, Object... values) {
    try {
      return format(messages.getString(key), values);
    } catch (MissingResourceException missing) {
      return key;
    }
  }

  /** The word for one of the domain's values, such as a status; an unknown one as it is. */
  public String of(String vocabulary, String value) {
    return or(vocabulary + "." + value, value);
  }

  /** The text of the key if there is one: a diagram may bring actions without a translation. */
  public String or(String key, String otherwise) {
    return messages.containsKey(key) ? messages.getString(key) : otherwise;
  }

  /** All texts whose keys begin so, by the rest of their keys; for a script that says them. */
  public Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    messages.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> found.put(key.substring(prefix.length()), messages.getString(key)));
    return found;
  }

  /** The text of a timeline event, with statuses and priorities in words. */
  public String event(String kind, String from, String to) {
    String vocabulary =
        switch (kind) {
          case "PRIORITY_CHANGED" -> "priority";
          case "CASE_MOVED" -> "case_status";
          default -> "status";
        };
    return get(
        "event." + kind,
        from == null ? "" : of(vocabulary, from),
        to == null ? "" : of(vocabulary, to));
  }

  /** Singular or plural of the key. */
  public String count(String key, long number) {
    return get(key + (isOne(number) ? ".one" : ".other"), number);
  }

  /** Date and time, in full. */
  public String exactly(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(locale)
        .format(instant.atZone(zone));
  }

  /** A day, in full. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale).format(day);
  }

  /** Such as "December 2026". */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
  }

  /** Hours and minutes, however many hours. */
  public String hours(Duration duration) {
    return duration.toMinutesPart() == 0
        ? get("time.hours", duration.toHours())
        : get("time.hours_minutes", duration.toHours(), duration.toMinutesPart());
  }

  /** Short distance from now, such as "in 4 min" or "2 d ago". */
  public String relative(Instant instant) {
    Duration distance = Duration.between(now, instant);
    String length = length(distance.abs());
    return get(distance.isNegative() ? "time.ago" : "time.in", length);
  }

  /** The same without a direction, such as "4 min". */
  public String length(Duration duration) {
    if (duration.toMinutes() < 1) {
      return get("time.seconds", duration.toSeconds());
    }
    if (duration.toHours() < 1) {
      return get("time.minutes", duration.toMinutes());
    }
    return duration.toHours() < 48
        ? get("time.hours", duration.toHours())
        : get("time.days", duration.toDays());
  }

  public String size(long bytes) {
    return bytes < 1024 * 1024
        ? get("size.kilobytes", Math.max(1, bytes / 1024))
        : get("size.megabytes", bytes / (1024 * 1024));
  }

  public boolean isPast(Instant instant) {
    return instant.isBefore(now);
  }

  private boolean isOne(long number) {
    return number == 1 || (number == 0 && "fr".equals(language()));
  }

  /** Replaces {0} placeholders only: apostrophes stay, and a script can do the same. */
  private static String format(String pattern, Object... values) {
    String text = pattern;
    for (int place = 0; place < values.length; place++) {
      text = text.replace("{" + place + "}", String.valueOf(values[place]));
    }
    return text;
  }
}
