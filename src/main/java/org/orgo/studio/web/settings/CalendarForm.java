package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.platform.settings.SettingsWriter;

/**
 * A calendar as the fields of a form.
 *
 * @param hours openings such as {@code 08:00-12:00, 13:00-17:00} by day of the week
 * @param holidays one a line
 */
public record CalendarForm(boolean always, Map<String, String> hours, String holidays) {

  static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  static CalendarForm of(JsonNode tree) {
    Map<String, String> hours = new LinkedHashMap<>();
    for (String day : DAYS) {
      hours.put(day, String.join(", ", FormValues.texts(tree.path("hours").path(day))));
    }
    return new CalendarForm(
        !tree.path("kind").asText().equals("business_hours"),
        hours,
        String.join("\n", FormValues.texts(tree.path("holidays"))));
  }

  static CalendarForm of(FormValues typed) {
    Map<String, String> hours = new LinkedHashMap<>();
    DAYS.forEach(day -> hours.put(day, typed.text("hours." + day)));
    return new CalendarForm(typed.text("kind").equals("always"), hours, typed.text("holidays"));
  }

  /** One a line; a comma parts them too where another date follows, since names may have commas. */
  static List<String> days(String text) {
    return Arrays.stream(text.split("[\\r\\n]+|,(?=\\s*\\d{4}-)"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  String yaml() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    if (always) {
      return SettingsWriter.yaml(tree.put("kind", "always"));
    }
    tree.put("kind", "business_hours");
    ObjectNode week = tree.putObject("hours");
    hours.forEach(
        (day, openings) -> {
          if (!openings.isEmpty()) {
            FormValues.add(week.putArray(day), FormValues.lines(openings));
          }
        });
    FormValues.add(tree.putArray("holidays"), days(holidays));
    return SettingsWriter.yaml(tree);
  }
}
