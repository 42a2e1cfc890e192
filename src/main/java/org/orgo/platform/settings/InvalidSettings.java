package org.orgo.platform.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.platform.database.CannotStart;

/** Settings cannot be used as they are written: one sentence names source, key and what may be. */
public final class InvalidSettings extends CannotStart {
  private static final long serialVersionUID = 1L;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final String key;
  private final String problem;
  private final String allowed;

  private InvalidSettings(String source, String key, String problem, String allowed) {
    super("%s: \"%s\" %s; allowed: %s.".formatted(source, key, problem, allowed));
    this.key = key;
    this.problem = problem;
    this.allowed = allowed;
  }

  InvalidSettings(String source, String why) {
    super(source + ": " + why + ".");
    this.key = "";
    this.problem = why;
    this.allowed = "keys and their values as YAML";
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

  /**
   * The same as a value, for whoever edits the text.
   *
   * @param rule the rule that is broken, in kebab-case
   * @param text as it was written
   */
  public SettingsFault fault(String rule, String text) {
    if (key.isEmpty()) {
      Matcher line = LINE.matcher(problem);
      return new SettingsFault(
          "readable", null, line.find() ? Integer.valueOf(line.group(1)) : null, problem, allowed);
    }
    return new SettingsFault(rule, key, KeyLine.in(text, key), problem, allowed);
  }
}
