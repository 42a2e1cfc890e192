package org.orgo.vocabulary.work;

/** Who may read an item, from the weakest protection to the strongest. */
public enum Visibility {
  PUBLIC,
  INTERNAL,
  RESTRICTED,
  ANONYMISED;

  /** Whether such an item may leave in a file, singly. */
  public boolean isExportable() {
    return this == PUBLIC || this == INTERNAL;
  }

  public boolean isWeakerThan(Visibility other) {
    return compareTo(other) < 0;
  }
}
