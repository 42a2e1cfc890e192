package org.orgo.wellbeing;

/** What kind of group people are in. */
public enum GroupKind {
  CLASS,
  TEAM,
  WARD,
  CLUB,
  OTHER
}
