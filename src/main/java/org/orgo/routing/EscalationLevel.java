package org.orgo.routing;

import java.util.Optional;
import org.orgo.vocabulary.label.VerticalLevel;

/** The levels of escalation from the bottom up, each with its usual label base. */
public enum EscalationLevel {
  STAFF(1001),
  LEAD(101),
  HEAD(11),
  CHIEF(2),
  CEO(1);

  private final int base;

  EscalationLevel(int base) {
    this.base = base;
  }

  public int base() {
    return base;
  }

  public static EscalationLevel ofBase(int base) {
    return switch (VerticalLevel.ofBase(base)) {
      case STAFF -> STAFF;
      case LEAD -> LEAD;
      case HEAD -> HEAD;
      case EXECUTIVE -> base == 1 ? CEO : CHIEF;
    };
  }

  public Optional<EscalationLevel> up() {
    return this == CEO ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
