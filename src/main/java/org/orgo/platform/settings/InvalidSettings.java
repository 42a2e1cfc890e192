package org.orgo.platform.settings;

import org.orgo.platform.database.CannotStart;

/** Settings cannot be used as they are written: one sentence names source, key and what may be. */
public final class InvalidSettings extends CannotStart {
  private static final long serialVersionUID = 1L;

  private final String key;

  private InvalidSettings(String source, String key, String wrong, String allowed) {
    super("%s: \"%s\" %s; allowed: %s.".formatted(source, key, wrong, allowed));
    this.key = key;
  }

  InvalidSettings(String source, String why) {
    super(source + ": " + why + ".");
    this.key = "";
  }

  static InvalidSettings missing(String source, String key, String allowed) {
    return new InvalidSettings(source, key, "is missing", allowed);
  }

  static InvalidSettings unknown(String source, String key, String allowed) {
    return new InvalidSettings(source, key, "is no setting", allowed);
  }

  static InvalidSettings wrong(String source, String key, String value, String allowed) {
    return new InvalidSettings(source, key, "is \"" + value + "\"", allowed);
  }

  /** The setting, or nothing where the whole source is meant. */
  public String key() {
    return key;
  }
}
