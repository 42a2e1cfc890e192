package org.orgo.tasks;

import org.orgo.tasks.lifecycle.Lifecycle;

/**
 * Where a task's token is in its diagram; only the lifecycle reads it.
 *
 * @param waitState the wait state where it is, or was last; null when it is finished
 * @param definition the deployed diagram it lives in
 * @param token the engine's id of its current stay there; null while a job still has to move it
 */
public record TaskPosition(String waitState, String definition, String token) {

  public TaskPosition underWay() {
    return new TaskPosition(waitState, definition, null);
  }

  public static TaskPosition of(Lifecycle.Position position) {
    return new TaskPosition(position.waitState(), position.definition(), position.token());
  }
}
