package org.orgo.organizations.profile;

/** How much history and activity is kept; each level includes the one before. */
public enum LogLevel {
  MINIMAL,
  STANDARD,
  DETAILED,
  AUDIT;

  /** Whether this level keeps what needs the other level. */
  public boolean keeps(LogLevel other) {
    return compareTo(other) >= 0;
  }
}
