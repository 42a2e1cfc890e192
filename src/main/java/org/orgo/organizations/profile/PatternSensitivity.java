package org.orgo.organizations.profile;

/** How readily similar events are taken for a pattern; from the calmest. */
public enum PatternSensitivity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
