package org.orgo.organizations.profile;

/**
 * How an escalation climbs: relaxed notifies before it moves, aggressive skips every second level.
 */
public enum Granularity {
  RELAXED,
  MODERATE,
  DETAILED,
  AGGRESSIVE
}
