package org.orgo.demo.persistence;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * A task that is open.
 *
 * @param assigneeUserId null while nobody has taken it
 */
public record LiveTask(
    TaskId taskId,
    String type,
    String ownerRole,
    TaskStatus status,
    UserId assigneeUserId,
    Instant createdAt) {}
