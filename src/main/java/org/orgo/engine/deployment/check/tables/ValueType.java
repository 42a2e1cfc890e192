package org.orgo.engine.deployment.check.tables;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column holds. */
public enum ValueType {
  STRING("a text", Set.of("string"), "x"),
  NUMBER("a number", Set.of("integer", "long", "double", "number"), 1),
  BOOLEAN("true or false", Set.of("boolean"), true),
  LIST("a list of texts", Set.of(), List.of("x"));

  private final String words;
  private final Set<String> typeRefs;
  private final Object sample;

  ValueType(String words, Set<String> typeRefs, Object sample) {
    this.words = words;
    this.typeRefs = typeRefs;
    this.sample = sample;
  }

  /** As a person calls it. */
  String words() {
    return words;
  }

  /** The types that a column of a table may declare for it. */
  Set<String> typeRefs() {
    return typeRefs;
  }

  /** The type a column of a table usually declares for it. */
  public String typeRef() {
    return this == NUMBER ? "number" : this == LIST ? "list" : name().toLowerCase(Locale.ROOT);
  }

  Object sample() {
    return sample;
  }

  boolean holds(Object value) {
    return switch (this) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case LIST -> value instanceof Collection;
    };
  }

  /**
   * @param typeRef null for a column that names no type
   */
  static Optional<ValueType> ofTypeRef(String typeRef) {
    return typeRef == null
        ? Optional.empty()
        : Arrays.stream(values()).filter(each -> each.typeRefs.contains(typeRef)).findFirst();
  }
}
