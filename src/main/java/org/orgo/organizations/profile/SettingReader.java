package org.orgo.organizations.profile;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads typed settings out of a tree of names and values. Nested and dotted names mean the same, so
 * that a file, an override and a form speak of one setting by one key.
 */
final class SettingReader {
  private final String source;
  private final Map<String, Object> values;
  private final Set<String> read = new LinkedHashSet<>();

  SettingReader(String source, Map<String, ?> tree) {
    this.source = source;
    this.values = flat(tree);
  }

  static Map<String, Object> flat(Map<String, ?> tree) {
    Map<String, Object> leaves = new LinkedHashMap<>();
    collect("", tree, leaves);
    return leaves;
  }

  private static void collect(String prefix, Map<?, ?> tree, Map<String, Object> leaves) {
    tree.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> branch && !branch.isEmpty()) {
            collect(prefix + name + ".", branch, leaves);
          } else {
            leaves.put(prefix + name, value);
          }
        });
  }

  Duration duration(String key) {
    Object value = value(key, Durations.ALLOWED);
    return Durations.read(String.valueOf(value)).orElseThrow(() -> wrong(key, Durations.ALLOWED));
  }

  boolean flag(String key) {
    String allowed = "true, false";
    return switch (String.valueOf(value(key, allowed)).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, allowed);
    };
  }

  int number(String key, int most) {
    String allowed = "a whole number from 1 to " + most;
    String digits = String.valueOf(value(key, allowed));
    if (!digits.matches("[1-9][0-9]{0,8}") || Integer.parseInt(digits) > most) {
      throw wrong(key, allowed);
    }
    return Integer.parseInt(digits);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String word = String.valueOf(value(key, allowed));
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> wrong(key, allowed));
  }

  /** To be asked last: whatever was not read by then is no setting. */
  void nothingElse() {
    for (String key : values.keySet()) {
      if (!read.contains(key)) {
        throw InvalidProfile.unknown(source, key, String.join(", ", read));
      }
    }
  }

  InvalidProfile wrong(String key, String allowed) {
    return InvalidProfile.wrong(source, key, values.get(key), allowed);
  }

  private Object value(String key, String allowed) {
    read.add(key);
    Object value = values.get(key);
    if (value == null) {
      throw InvalidProfile.missing(source, key, allowed);
    }
    return value;
  }
}
