package org.orgo.vocabulary.work;

/** In which order work is taken up, from the last to the first. */
public enum Priority {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
