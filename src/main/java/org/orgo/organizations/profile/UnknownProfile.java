package org.orgo.organizations.profile;

import java.util.Collection;

/** No profile has this code. */
public final class UnknownProfile extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  UnknownProfile(String code, Collection<String> allowed) {
    super("There is no profile \"%s\"; allowed: %s.".formatted(code, String.join(", ", allowed)));
    this.code = code;
  }

  public String code() {
    return code;
  }
}
