package org.orgo.engine.deployment.check.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values with which a set of conditions is tried: what is known of a variable, else one value
 * for each case the conditions can tell apart.
 */
final class TriedValues {

  /** A text that no condition names. */
  static final String OTHER = "\u0000other";

  private static final int MAX_COMBINATIONS = 5_000;

  private TriedValues() {}

  /** Empty when there are too many combinations, or the conditions calculate. */
  static Optional<List<Map<String, Object>>> of(
      Collection<Condition> conditions, TokenState state) {
    List<Map<String, Object>> combinations = new ArrayList<>(List.of(Map.of()));
    Set<String> variables = new LinkedHashSet<>();
    conditions.forEach(each -> variables.addAll(each.variables()));
    for (String variable : variables) {
      Object known = state.values().getOrDefault(variable, TokenState.ANYTHING);
      boolean open = known == TokenState.ANYTHING;
      if (open && conditions.stream().anyMatch(Condition::calculates)) {
        return Optional.empty();
      }
      combinations = times(combinations, variable, open ? cases(conditions) : List.of(known));
      if (combinations.size() > MAX_COMBINATIONS) {
        return Optional.empty();
      }
    }
    return Optional.of(combinations);
  }

  private static List<Map<String, Object>> times(
      List<Map<String, Object>> combinations, String variable, List<Object> values) {
    List<Map<String, Object>> more = new ArrayList<>();
    for (Map<String, Object> each : combinations) {
      for (Object value : values) {
        Map<String, Object> with = new HashMap<>(each);
        with.put(variable, value);
        more.add(with);
      }
    }
    return more;
  }

  private static List<Object> cases(Collection<Condition> conditions) {
    List<Object> cases = new ArrayList<>();
    TreeSet<Double> numbers = new TreeSet<>();
    for (Condition condition : conditions) {
      for (Object literal : condition.literals()) {
        if (literal instanceof Double number) {
          numbers.addAll(List.of(number - 1, number, number + 1));
        } else if (!cases.contains(literal)) {
          cases.add(literal);
        }
      }
    }
    if (!cases.isEmpty()) {
      cases.add(OTHER);
    }
    between(numbers);
    cases.addAll(numbers);
    return cases.isEmpty() ? List.of(true, false) : cases;
  }

  /** Between two numbers that are compared with there may be a third. */
  private static void between(TreeSet<Double> numbers) {
    Double last = null;
    for (Double number : List.copyOf(numbers)) {
      if (last != null) {
        numbers.add((last + number) / 2);
      }
      last = number;
    }
  }
}
