package org.orgo.domains;

import org.orgo.platform.database.CannotStart;

/** A module file cannot be used as it is written: one sentence names file, key and what may be. */
public final class InvalidDomainModule extends CannotStart {
  private static final long serialVersionUID = 1L;

  InvalidDomainModule(String file, String key, String wrong, String allowed) {
    super("%s: \"%s\" %s; allowed: %s.".formatted(file, key, wrong, allowed));
  }

  InvalidDomainModule(String file, String why) {
    super(file + ": " + why + ".");
  }
}
