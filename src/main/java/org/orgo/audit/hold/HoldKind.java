package org.orgo.audit.hold;

/** What a legal hold names: one case, one person, labels of a pattern, or a period. */
public enum HoldKind {
  CASE,
  PERSON,
  LABEL,
  PERIOD
}
