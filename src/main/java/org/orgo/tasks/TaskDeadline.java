package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * When a task has to be answered, and how far its escalation has come.
 *
 * @param dueAt when people want it done; nothing happens automatically then
 * @param reactivityTime how long it may stay unanswered, in the organization's calendar
 * @param escalateAt when the next step of the escalation is due
 * @param heldSince since when its clock stands still; null while it runs
 */
public record TaskDeadline(
    @Nullable Instant dueAt,
    Duration reactivityTime,
    Instant reactivityDeadlineAt,
    int escalationLevel,
    @JsonIgnore Instant escalateAt,
    @JsonIgnore Instant heldSince) {

  public TaskDeadline due(Instant at) {
    return new TaskDeadline(
        at, reactivityTime, reactivityDeadlineAt, escalationLevel, escalateAt, heldSince);
  }

  /** Stops the clock. */
  public TaskDeadline stopped(Instant now) {
    return new TaskDeadline(
        dueAt, reactivityTime, reactivityDeadlineAt, escalationLevel, escalateAt, now);
  }

  /** Starts the clock again, with new times for everything that is due. */
  public TaskDeadline resumed(Instant deadline, Instant escalation) {
    return new TaskDeadline(dueAt, reactivityTime, deadline, escalationLevel, escalation, null);
  }

  public TaskDeadline escalated(int level, Instant nextEscalation) {
    return new TaskDeadline(
        dueAt, reactivityTime, reactivityDeadlineAt, level, nextEscalation, heldSince);
  }
}
