package org.orgo.engine.operations;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A running instance.
 *
 * @param definitionKey such as {@code task-lifecycle}
 * @param definitionName as the diagram has it; the key where it has none
 * @param businessKey the id of what it is about, such as a task; may be null
 * @param failures jobs of the instance, and of those it called, that failed too often
 */
public record ProcessRun(
    String instanceId,
    String definitionKey,
    String definitionName,
    @Nullable String businessKey,
    boolean suspended,
    List<FailedStep> failures) {}
