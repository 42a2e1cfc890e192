package org.orgo.engine.deployment.check.paths;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a token at a node.
 *
 * @param values of the variables that are set; {@link #ANYTHING} where the value is not known
 * @param outcomes how many steps behind it brought about an outcome
 */
public record TokenState(Map<String, Object> values, int outcomes) {

  /** The value of a variable that is set to something nobody can list. */
  public static final Object ANYTHING =
      new Object() {
        @Override
        public String toString() {
          return "anything";
        }
      };

  private static final int ENOUGH = 2;

  public TokenState {
    values = Map.copyOf(values);
  }

  TokenState with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(name, value);
    return new TokenState(more, outcomes);
  }

  TokenState without(String name) {
    Map<String, Object> fewer = new HashMap<>(values);
    fewer.remove(name);
    return new TokenState(fewer, outcomes);
  }

  TokenState ended() {
    return new TokenState(values, Math.min(ENOUGH, outcomes + 1));
  }

  public boolean knows(String variable) {
    return values.containsKey(variable);
  }
}
