package org.orgo.platform.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.springframework.core.annotation.AnnotationUtils;

/** Says in words what may stand at a place of a settings record. */
final class AllowedValues {

  private AllowedValues() {}

  /**
   * Follows the path from the record; a step that is no name leads to the elements of a list.
   *
   * @return the message of a constraint written there, else what the type takes
   */
  static String at(Class<?> root, List<String> path) {
    Type type = root;
    Field field = null;
    for (String step : path) {
      Type here = isA(type, Optional.class) ? element(type) : type;
      if (here instanceof Class<?> settings && settings.isRecord()) {
        field = field(settings, step);
        type = field.getGenericType();
      } else {
        type = element(here);
      }
    }
    String ofType = words(type, field);
    return message(field).orElse(ofType);
  }

  /** The keys of a part, as a file writes them. */
  static String keys(Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .map(RecordComponent::getName)
        .map(SettingsFile::key)
        .collect(Collectors.joining(", "));
  }

  private static String words(Type type, Field field) {
    if (type instanceof ParameterizedType) {
      return words(element(type), field);
    }
    if (type instanceof Class<?> words && words.isEnum()) {
      return Arrays.stream(words.getEnumConstants())
          .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    if (type == boolean.class) {
      return "true, false";
    }
    if (type == Duration.class) {
      return DurationReader.ALLOWED;
    }
    if (type == int.class) {
      Range range = field.getAnnotation(Range.class);
      return "a whole number from %d to %d".formatted(range.min(), range.max());
    }
    return "settings of its own";
  }

  private static Optional<String> message(Field field) {
    return Arrays.stream(field.getAnnotations())
        .map(AllowedValues::message)
        .filter(message -> !message.isEmpty())
        .findFirst();
  }

  /** A constraint's message tells what is allowed, unless it is the one every such has. */
  private static String message(Annotation constraint) {
    String message = String.valueOf(AnnotationUtils.getValue(constraint, "message"));
    return message.startsWith("{") || message.equals("null") ? "" : message;
  }

  private static Field field(Class<?> settings, String key) {
    return Arrays.stream(settings.getDeclaredFields())
        .filter(each -> SettingsFile.key(each.getName()).equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Type element(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static boolean isA(Type type, Class<?> raw) {
    return type instanceof ParameterizedType parameterized && parameterized.getRawType() == raw;
  }
}
