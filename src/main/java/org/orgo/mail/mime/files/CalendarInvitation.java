package org.orgo.mail.mime.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.mail.mime.AttachmentAbout;
import org.orgo.mail.mime.text.CleanText;
import org.orgo.mail.mime.text.TextDecoding;

/** Reads the first event of an iCalendar file (RFC 5545): who invites to what, when and where. */
public final class CalendarInvitation {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_TEXT = 300;
  private static final int MAX_LINES = 10_000;
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z-]{1,40})((?:;[^:\"]*(?:\"[^\"]*\")?)*):(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);(TZID|CN)=(?:\"([^\"]*)\"|([^;:\"]*))");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The names that Windows gives to zones. */
  private static final Map<String, String> WINDOWS_ZONES =
      Map.ofEntries(
          Map.entry("w. europe standard time", "Europe/Berlin"),
          Map.entry("romance standard time", "Europe/Paris"),
          Map.entry("central europe standard time", "Europe/Budapest"),
          Map.entry("central european standard time", "Europe/Warsaw"),
          Map.entry("gmt standard time", "Europe/London"),
          Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
          Map.entry("fle standard time", "Europe/Kyiv"),
          Map.entry("gtb standard time", "Europe/Bucharest"),
          Map.entry("russian standard time", "Europe/Moscow"),
          Map.entry("eastern standard time", "America/New_York"),
          Map.entry("central standard time", "America/Chicago"),
          Map.entry("mountain standard time", "America/Denver"),
          Map.entry("pacific standard time", "America/Los_Angeles"),
          Map.entry("atlantic standard time", "America/Halifax"),
          Map.entry("e. south america standard time", "America/Sao_Paulo"),
          Map.entry("india standard time", "Asia/Kolkata"),
          Map.entry("china standard time", "Asia/Shanghai"),
          Map.entry("tokyo standard time", "Asia/Tokyo"),
          Map.entry("singapore standard time", "Asia/Singapore"),
          Map.entry("aus eastern standard time", "Australia/Sydney"));

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private String method = "";

  private CalendarInvitation() {}

  /** Null when the file holds no event. */
  public static AttachmentAbout about(byte[] file) {
    String text =
        TextDecoding.guess(java.util.Arrays.copyOf(file, Math.min(file.length, MAX_BYTES)));
    CalendarInvitation invitation = new CalendarInvitation();
    return invitation.read(text.replaceAll("\r?\n[ \t]", "").split("\r?\n", MAX_LINES))
        ? invitation.about()
        : null;
  }

  private boolean read(String[] lines) {
    boolean inside = false;
    int deeper = 0;
    for (String each : lines) {
      String line = each.substring(0, Math.min(each.length(), 2_000)).strip();
      if (inside && line.regionMatches(true, 0, "BEGIN:", 0, 6)) {
        deeper++;
      } else if (inside && line.regionMatches(true, 0, "END:", 0, 4)) {
        if (deeper-- == 0) {
          return true;
        }
      } else if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
        inside = true;
      } else if (deeper == 0) {
        take(line, inside);
      }
    }
    return inside;
  }

  private void take(String line, boolean inside) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return;
    }
    String name = parts.group(1).toUpperCase(Locale.ROOT);
    if (inside) {
      values.putIfAbsent(name, parts.group(3));
      parameters.putIfAbsent(name, parts.group(2));
    } else if (name.equals("METHOD")) {
      method = parts.group(3).strip();
    }
  }

  private AttachmentAbout about() {
    boolean cancelled =
        method.equalsIgnoreCase("CANCEL")
            || values.getOrDefault("STATUS", "").equalsIgnoreCase("CANCELLED");
    String person = parameter("ORGANIZER", "CN");
    String address = values.getOrDefault("ORGANIZER", "").replaceFirst("(?i)^mailto:", "");
    String title = text(values.getOrDefault("SUMMARY", ""));
    return new AttachmentAbout(
        cancelled ? AttachmentAbout.AboutKind.CANCELLATION : AttachmentAbout.AboutKind.INVITATION,
        title == null ? "" : title,
        text(person == null ? address : person),
        at("DTSTART"),
        at("DTEND"),
        text(values.getOrDefault("LOCATION", "")));
  }

  /** Null when it is not said, or said in a zone that is not known. */
  private Instant at(String name) {
    String value = values.getOrDefault(name, "").strip();
    try {
      if (value.length() == 8) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
      }
      ZoneId zone = value.endsWith("Z") ? ZoneOffset.UTC : zone(parameter(name, "TZID"));
      return zone == null
          ? null
          : LocalDateTime.parse(value.replace("Z", ""), TIME).atZone(zone).toInstant();
    } catch (DateTimeException nonsense) {
      return null;
    }
  }

  private static ZoneId zone(String name) {
    if (name == null) {
      return null;
    }
    String known = WINDOWS_ZONES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    return ZoneId.of(known);
  }

  private String parameter(String name, String wanted) {
    Matcher parameter = PARAMETER.matcher(parameters.getOrDefault(name, ""));
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(wanted)) {
        return parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      }
    }
    return null;
  }

  /** On one line without escapes; null for nothing. */
  private static String text(String value) {
    String plain =
        CleanText.line(value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([,;\\\\])", "$1"));
    return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), MAX_TEXT));
  }
}
