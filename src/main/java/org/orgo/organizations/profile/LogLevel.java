package org.orgo.organizations.profile;

/** How much history and activity is kept; each level keeps what the one before it keeps. */
public enum LogLevel {
  MINIMAL,
  STANDARD,
  DETAILED,
  AUDIT;

  /** Whether something that asks for the other level is kept at this one. */
  public boolean keeps(LogLevel other) {
    return compareTo(other) >= 0;
  }
}
