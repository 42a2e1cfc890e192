package org.orgo.organizations.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the JSON form of a calendar. */
final class CalendarJson {
  private static final String DAYS =
      Arrays.stream(DayOfWeek.values()).map(CalendarJson::word).collect(Collectors.joining(", "));
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CalendarJson() {}

  static WorkingCalendar read(String json, ZoneId zone) {
    JsonNode calendar = tree(json);
    String kind = calendar.path("kind").asText().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "always" -> {
        onlyKeys(calendar, Set.of("kind"));
        yield WorkingCalendar.always();
      }
      case "business_hours" -> {
        onlyKeys(calendar, Set.of("kind", "hours", "holidays"));
        yield WorkingCalendar.businessHours(
            zone,
            hours(calendar.path("hours")),
            list("holidays", calendar.path("holidays"), Holiday::parse));
      }
      default -> throw InvalidCalendar.wrong("kind", kind, "always, business_hours");
    };
  }

  static String write(WorkingCalendar calendar) {
    ObjectNode json = JSON.createObjectNode();
    if (calendar instanceof BusinessHours business) {
      json.put("kind", "business_hours");
      ObjectNode hours = json.putObject("hours");
      business
          .week()
          .hours()
          .forEach((day, openings) -> texts(hours.putArray(word(day)), openings));
      texts(json.putArray("holidays"), business.holidays());
    } else {
      json.put("kind", "always");
    }
    return json.toString();
  }

  private static void texts(ArrayNode array, Collection<?> elements) {
    elements.forEach(element -> array.add(element.toString()));
  }

  static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw InvalidCalendar.wrong("calendar", "broken JSON", "an object with a kind");
    }
  }

  private static void onlyKeys(JsonNode object, Set<String> allowed) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!allowed.contains(key)) {
                throw InvalidCalendar.unknown(
                    key, allowed.stream().sorted().collect(Collectors.joining(", ")));
              }
            });
  }

  private static Map<DayOfWeek, List<Opening>> hours(JsonNode hours) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    hours
        .properties()
        .forEach(
            entry ->
                week.put(
                    day(entry.getKey()),
                    list("hours." + entry.getKey(), entry.getValue(), Opening::parse)));
    return week;
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> InvalidCalendar.unknown("hours." + name, DAYS));
  }

  private static <T> List<T> list(String key, JsonNode array, Function<String, T> element) {
    if (!array.isArray() && !array.isMissingNode()) {
      throw InvalidCalendar.wrong(key, array, "a list of texts");
    }
    List<T> elements = new ArrayList<>();
    array.forEach(node -> elements.add(element.apply(node.asText())));
    return elements;
  }
}
