package org.orgo.engine.deployment.delegates;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * The variables that a process has without any step setting them. Modules contribute one bean for
 * each of their processes.
 *
 * @param process key of the process
 * @param atStart what is set as it starts
 * @param choice the variable that holds the action by which a wait state is left; null where nobody
 *     chooses
 * @param answers what a business rule task sets, by its result variable
 */
public record ProcessVariables(
    String process,
    List<KnownVariable> atStart,
    @Nullable String choice,
    Map<String, List<KnownVariable>> answers) {

  public ProcessVariables {
    atStart = List.copyOf(atStart);
    answers = Map.copyOf(answers);
  }

  /** For a process that asks no table of ours. */
  public ProcessVariables(String process, List<KnownVariable> atStart, @Nullable String choice) {
    this(process, atStart, choice, Map.of());
  }
}
