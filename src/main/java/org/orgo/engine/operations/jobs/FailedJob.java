package org.orgo.engine.operations.jobs;

import java.time.Instant;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.springframework.lang.Nullable;

/**
 * A job without tries left.
 *
 * @param definitionKey such as {@code task-lifecycle}
 * @param definitionName as the diagram has it; the key where it has none
 * @param version of the diagram
 * @param instanceId the instance at the top, which called the failed one where another did
 * @param businessKey the id of what that instance is about, such as a task
 * @param step id of the element in the diagram
 * @param reason first line of what went wrong, without addresses; null when none is known
 * @param failedAt when its last try failed
 * @param attempts how often it was tried
 * @param alike how many jobs failed at the same step for the same reason, this one among them
 * @param drop what dropping it means
 */
public record FailedJob(
    String jobId,
    String definitionKey,
    String definitionName,
    int version,
    String instanceId,
    @Nullable String businessKey,
    String step,
    @Nullable String reason,
    Instant failedAt,
    int attempts,
    int alike,
    DropEffect drop) {

  Cursor cursor() {
    return new Cursor(failedAt, UUID.fromString(jobId));
  }
}
