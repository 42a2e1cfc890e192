package org.orgo.organizations;

import java.util.List;
import java.util.Locale;

/**
 * Whether an organization works (ACTIVE), rests and lets nobody in (SUSPENDED), or is read only
 * until its deletion plan has done its work (ARCHIVED).
 */
public enum OrganizationStatus {
  ACTIVE,
  SUSPENDED,
  ARCHIVED;

  /** As it stands in the row. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OrganizationStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What may come next; the present status is never among it. */
  public List<OrganizationStatus> next() {
    return switch (this) {
      case ACTIVE -> List.of(SUSPENDED, ARCHIVED);
      case SUSPENDED -> List.of(ACTIVE, ARCHIVED);
      case ARCHIVED -> List.of(ACTIVE);
    };
  }
}
