package org.orgo.engine.deployment.delegates;

import java.util.Arrays;
import java.util.List;

/**
 * A variable that a diagram may ask for.
 *
 * @param values all it may have; empty where they cannot be listed
 */
public record KnownVariable(String name, List<Object> values) {

  public KnownVariable {
    values = List.copyOf(values);
  }

  public static KnownVariable anything(String name) {
    return new KnownVariable(name, List.of());
  }

  public static KnownVariable yesOrNo(String name) {
    return new KnownVariable(name, List.of(true, false));
  }

  public static KnownVariable oneOf(String name, Class<? extends Enum<?>> words) {
    return new KnownVariable(name, namesOf(words));
  }

  static KnownVariable of(PublishedTo.Written written) {
    return written.words() == void.class
        ? new KnownVariable(written.name(), Arrays.asList((Object[]) written.values()))
        : new KnownVariable(written.name(), namesOf(written.words()));
  }

  private static List<Object> namesOf(Class<?> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(each -> (Object) ((Enum<?>) each).name())
        .toList();
  }
}
