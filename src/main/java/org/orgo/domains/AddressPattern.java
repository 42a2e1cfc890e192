package org.orgo.domains;

import java.util.Comparator;
import java.util.Optional;

/**
 * Addresses of a domain, such as {@code library@*} or {@code *-library@*}: a star stands for any
 * letters, and after the @ is any organization.
 */
record AddressPattern(String written) implements Comparable<AddressPattern> {
  /** At least one letter: a pattern of stars alone would take everybody's mail. */
  static final String WRITTEN = "(?=[*]*[a-z0-9._+-])[a-z0-9._+*-]{1,64}@\\*";

  private static final Comparator<AddressPattern> NARROWEST_LAST =
      Comparator.<AddressPattern, Boolean>comparing(pattern -> pattern.onlyName().isPresent())
          .thenComparing(pattern -> pattern.name().replace("*", "").length())
          .thenComparing(AddressPattern::written);

  boolean matches(String localPart) {
    String[] parts = name().split("\\*", -1);
    int at = 0;
    for (int part = 0; part < parts.length; part++) {
      boolean last = part == parts.length - 1;
      int found =
          last ? localPart.length() - parts[part].length() : localPart.indexOf(parts[part], at);
      if (found < at || !localPart.startsWith(parts[part], found) || (part == 0 && found > 0)) {
        return false;
      }
      at = found + parts[part].length();
    }
    return true;
  }

  /** The one name that it means; empty when it has a star. */
  Optional<String> onlyName() {
    return name().contains("*") ? Optional.empty() : Optional.of(name());
  }

  /** Of two that match, the greater one says more about the name. */
  @Override
  public int compareTo(AddressPattern other) {
    return NARROWEST_LAST.compare(this, other);
  }

  private String name() {
    return written.substring(0, written.length() - "@*".length());
  }
}
