package org.orgo.organizations.profile;

/** How easily similar events count as a pattern, from the calmest. */
public enum PatternSensitivity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
