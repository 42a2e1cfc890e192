package org.orgo.organizations.calendar;

/** A calendar cannot be used as it is written. */
public final class InvalidCalendar extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String allowed;

  private InvalidCalendar(String key, String wrong, String allowed) {
    super("calendar: \"%s\" %s; allowed: %s.".formatted(key, wrong, allowed));
    this.key = key;
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

  public String allowed() {
    return allowed;
  }
}
