package org.orgo.tasks.closed;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.TaskId;
import org.springframework.lang.Nullable;

/** What somebody wrote about a task that is over, by mail. */
public record ClosedTaskComment(
    TaskId taskId, @Nullable PersonId author, UUID emailId, String body, Instant writtenAt) {}
