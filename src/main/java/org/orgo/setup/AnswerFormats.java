package org.orgo.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.orgo.organizations.calendar.InvalidCalendar;
import org.orgo.organizations.calendar.WorkingCalendar;

/** What the answers to open questions look like. */
final class AnswerFormats {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,180}");
  private static final int MAX_PORT = 65_535;

  /** The weekdays of most offices; any other week is given as JSON. */
  private static final String OFFICE =
      """
      {"kind": "business_hours", "hours": {
        "monday": ["08:00-17:00"], "tuesday": ["08:00-17:00"], "wednesday": ["08:00-17:00"],
        "thursday": ["08:00-17:00"], "friday": ["08:00-17:00"]}}
      """;

  private AnswerFormats() {}

  static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  static boolean isZone(String text) {
    try {
      ZoneId.of(text);
      return true;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) > 0
        && Integer.parseInt(text) <= MAX_PORT;
  }

  static boolean isCalendar(String text, String zone) {
    try {
      WorkingCalendar.parse(
          calendar(text).toString(), isZone(zone) ? ZoneId.of(zone) : ZoneId.of("UTC"));
      return true;
    } catch (InvalidCalendar | IllegalStateException unreadable) {
      return false;
    }
  }

  /**
   * The calendar of a word, or the one written as JSON.
   *
   * @throws IllegalStateException when it is neither
   */
  static ObjectNode calendar(String text) {
    String json =
        switch (text) {
          case "always" -> "{\"kind\": \"always\"}";
          case "office" -> OFFICE;
          default -> text;
        };
    try {
      JsonNode read = JSON.readTree(json);
      if (read instanceof ObjectNode calendar) {
        return calendar;
      }
      throw new IllegalStateException("No calendar is written as " + read.getNodeType());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The calendar is no JSON", broken);
    }
  }
}
