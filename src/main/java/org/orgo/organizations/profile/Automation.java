package org.orgo.organizations.profile;

/** How much happens without a person confirming it; from nothing to everything. */
public enum Automation {
  MANUAL,
  LOW,
  MEDIUM,
  HIGH,
  FULL
}
