package org.orgo.vocabulary.label;

import java.util.Optional;

/** Where on the vertical axis somebody stands, from the top down. */
public enum VerticalLevel {
  EXECUTIVE,
  HEAD,
  LEAD,
  STAFF;

  /** The level a base of one to four digits stands on. */
  public static VerticalLevel ofBase(int base) {
    if (base < 1 || base > 9999) {
      throw InvalidLabel.wrongBase(String.valueOf(base), String.valueOf(base));
    }
    return values()[String.valueOf(base).length() - 1];
  }

  public boolean isAbove(VerticalLevel other) {
    return compareTo(other) < 0;
  }

  /** The level to escalate to, or nothing at the top. */
  public Optional<VerticalLevel> up() {
    return this == EXECUTIVE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
