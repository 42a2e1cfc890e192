package org.orgo.engine.operations.jobs;

import java.util.List;

/**
 * What of a process an operator may mend. Modules contribute a bean beside the constants of each of
 * their processes; of an organization's own process nothing is mended.
 *
 * @param process key of the process
 */
public record MendableVariables(String process, List<MendableVariable> variables) {

  public MendableVariables {
    variables = List.copyOf(variables);
  }
}
