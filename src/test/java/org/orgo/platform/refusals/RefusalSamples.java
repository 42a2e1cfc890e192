package org.orgo.platform.refusals;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a refusal of any class, whoever may: each constructor gets values that could occur. */
final class RefusalSamples {

  /** Parameters that take more than a word. */
  private static final Set<String> SENTENCES = Set.of("sentence", "problem", "reason");

  private RefusalSamples() {}

  static Refusal of(Class<?> refusal) {
    Constructor<?> simplest =
        Arrays.stream(refusal.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    return (Refusal) made(simplest);
  }

  private static Object made(Constructor<?> constructor) {
    Object[] values =
        Arrays.stream(constructor.getParameters()).map(RefusalSamples::value).toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("No sample by " + constructor, failure);
    }
  }

  private static Object value(Parameter parameter) {
    return SENTENCES.contains(parameter.getName())
        ? "names nothing that is here"
        : value(parameter.getParameterizedType());
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    return type instanceof Class<?> plain ? valueOf(plain) : null;
  }

  private static Object valueOf(Class<?> type) {
    if (type == String.class) {
      return "task";
    }
    if (type == UUID.class) {
      return new UUID(0, 1);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return made(canonical(type));
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    // the first element of an array that nobody filled is what the type begins with
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("Every record has it: " + type, impossible);
    }
  }
}
