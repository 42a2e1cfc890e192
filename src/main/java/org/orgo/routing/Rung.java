package org.orgo.routing;

import java.util.Optional;
import org.orgo.labels.VerticalLevel;

/** The ladder escalation climbs, with the base each rung usually has; from the bottom up. */
public enum Rung {
  STAFF(1001),
  LEAD(101),
  HEAD(11),
  CHIEF(2),
  CEO(1);

  private final int base;

  Rung(int base) {
    this.base = base;
  }

  public int base() {
    return base;
  }

  public static Rung ofBase(int base) {
    return switch (VerticalLevel.ofBase(base)) {
      case STAFF -> STAFF;
      case LEAD -> LEAD;
      case HEAD -> HEAD;
      case EXECUTIVE -> base == 1 ? CEO : CHIEF;
    };
  }

  public Optional<Rung> up() {
    return this == CEO ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
