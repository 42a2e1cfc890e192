package org.orgo.domains;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of one module file, each read once with what it may be. */
final class ModuleFile {
  private final String file;
  private final Map<String, Object> settings;

  ModuleFile(String file, Map<String, Object> settings) {
    this.file = file;
    this.settings = settings;
  }

  /** Refuses any key that is no setting. */
  void onlyKnows(Collection<String> keys) {
    knowsOnly("", settings, keys);
  }

  String text(String key, String allowed) {
    Object value = required(key, allowed);
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(key, value, allowed);
  }

  boolean has(String key) {
    return settings.containsKey(key);
  }

  List<String> texts(String key, String allowed) {
    Object value = required(key, allowed);
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      throw wrong(key, value, allowed);
    }
    List<String> texts = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof String text) || texts.contains(text)) {
        throw wrong(key, each, allowed);
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** A part with settings of its own, called {@code routing.label} and the like in refusals. */
  Map<String, Object> part(String key, Collection<String> keys) {
    Map<String, Object> part = part(key);
    knowsOnly(key + ".", part, keys);
    return part;
  }

  Map<String, Object> part(String key) {
    Object value = required(key, "settings of its own");
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, value, "settings of its own");
    }
    return map.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> String.valueOf(entry.getKey()),
                entry -> entry.getValue() == null ? "" : entry.getValue(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Turns a text into a value, or refuses it. */
  <T> T as(String key, Object text, Function<String, T> reading, String allowed) {
    try {
      return reading.apply(String.valueOf(text));
    } catch (IllegalArgumentException unreadable) {
      throw wrong(key, text, allowed);
    }
  }

  InvalidDomainModule wrong(String key, Object value, String allowed) {
    return new InvalidDomainModule(file, key, "is \"" + value + "\"", allowed);
  }

  void knowsOnly(String prefix, Map<String, Object> part, Collection<String> keys) {
    for (String key : part.keySet()) {
      if (!keys.contains(key)) {
        throw new InvalidDomainModule(
            file, prefix + key, "is no setting of a domain", String.join(", ", keys));
      }
    }
  }

  private Object required(String key, String allowed) {
    Object value = settings.get(key);
    if (value == null) {
      throw new InvalidDomainModule(file, key, "is missing", allowed);
    }
    return value;
  }
}
