package org.orgo.engine.decisions;

import java.util.regex.Pattern;

/** Names a decision table: its id, which is also its file name. */
public record DecisionKey(String value) {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  public DecisionKey {
    if (value == null || !KEBAB.matcher(value).matches()) {
      throw new IllegalArgumentException("A decision key is kebab-case, such as label-routing.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
