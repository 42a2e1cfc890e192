package org.orgo.organizations;

/** How readily similar events are taken for a pattern; from the calmest. */
public enum PatternSensitivity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
