package org.orgo.organizations.profile;

/** A profile, or what an organization overrides in one, cannot be used as it is written. */
public final class InvalidProfile extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String key;
  private final String allowed;

  private InvalidProfile(String source, String key, String allowed, String wrong) {
    super(
        source
            + ": "
            + (key.isEmpty() ? "" : "\"" + key + "\" ")
            + wrong
            + (allowed.isEmpty() ? "." : "; allowed: " + allowed + "."));
    this.source = source;
    this.key = key;
    this.allowed = allowed;
  }

  static InvalidProfile missing(String source, String key, String allowed) {
    return new InvalidProfile(source, key, allowed, "is missing");
  }

  static InvalidProfile unknown(String source, String key, String allowed) {
    return new InvalidProfile(source, key, allowed, "is no setting of a profile");
  }

  static InvalidProfile wrong(String source, String key, Object value, String allowed) {
    return new InvalidProfile(source, key, allowed, "is \"" + value + "\"");
  }

  static InvalidProfile unreadable(String source, String why) {
    return new InvalidProfile(source, "", "", why);
  }

  /** The file, or the words for the overrides. */
  public String source() {
    return source;
  }

  /** The setting, or nothing where the whole source is meant. */
  public String key() {
    return key;
  }

  public String allowed() {
    return allowed;
  }
}
