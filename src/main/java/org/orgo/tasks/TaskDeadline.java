package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;

/**
 * By when a task wants an answer, and what has come of it so far.
 *
 * @param dueAt when people want it done; nothing happens by itself then
 * @param reactivityTime how long it may stay unanswered, in the organization's calendar
 * @param escalateAt when the next step of the escalation is due
 * @param heldSince since when its clock stands still; null while it runs
 */
public record TaskDeadline(
    Instant dueAt,
    Duration reactivityTime,
    Instant reactivityDeadlineAt,
    int escalationLevel,
    @JsonIgnore Instant escalateAt,
    @JsonIgnore Instant heldSince) {

  public TaskDeadline due(Instant at) {
    return new TaskDeadline(
        at, reactivityTime, reactivityDeadlineAt, escalationLevel, escalateAt, heldSince);
  }

  /** The clock stands still from now on. */
  public TaskDeadline stopped(Instant now) {
    return new TaskDeadline(
        dueAt, reactivityTime, reactivityDeadlineAt, escalationLevel, escalateAt, now);
  }

  /** The clock runs again, with everything due later. */
  public TaskDeadline resumed(Instant deadline, Instant escalation) {
    return new TaskDeadline(dueAt, reactivityTime, deadline, escalationLevel, escalation, null);
  }

  public TaskDeadline escalated(int level, Instant nextEscalation) {
    return new TaskDeadline(
        dueAt, reactivityTime, reactivityDeadlineAt, level, nextEscalation, heldSince);
  }
}
