package org.orgo.vocabulary.work;

/** Who may read an item, from the weakest protection to the strongest. */
public enum Visibility {
  PUBLIC,
  INTERNAL,
  RESTRICTED,
  ANONYMISED;

  public boolean isWeakerThan(Visibility other) {
    return compareTo(other) < 0;
  }
}
