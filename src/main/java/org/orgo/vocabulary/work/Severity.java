package org.orgo.vocabulary.work;

/** How bad it is, from the mildest to the worst. */
public enum Severity {
  MINOR,
  MODERATE,
  MAJOR,
  CRITICAL
}
