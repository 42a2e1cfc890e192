package org.orgo.tasks.migration;

import org.orgo.tasks.TaskId;

/** A task that is about to go on in another version; its row is locked. */
public record MigratingTask(TaskId taskId, String waitState, String token) {}
