package org.orgo.organizations.calendar;

/** A calendar cannot be used as it is written. */
public final class InvalidCalendar extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String problem;
  private final String allowed;

  private InvalidCalendar(String key, String problem, String allowed) {
    super("calendar: \"%s\" %s; allowed: %s.".formatted(key, problem, allowed));
    this.key = key;
    this.problem = problem;
    this.allowed = allowed;
  }

  static InvalidCalendar wrong(String key, Object value, String allowed) {
    return new InvalidCalendar(key, "is \"" + value + "\"", allowed);
  }

  static InvalidCalendar unknown(String key, String allowed) {
    return new InvalidCalendar(key, "is unknown", allowed);
  }

  static InvalidCalendar neverOpen() {
    return new InvalidCalendar("hours", "is never open", "at least one opening in the week");
  }

  public String key() {
    return key;
  }

  /** What is wrong, as the end of a sentence that begins with the key. */
  public String problem() {
    return problem;
  }

  public String allowed() {
    return allowed;
  }
}
