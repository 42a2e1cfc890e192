package org.orgo.tasks;

import org.orgo.tasks.lifecycle.Lifecycle;

/**
 * Where a task's token is; for the lifecycle only.
 *
 * @param waitState the place in the diagram where it rests, or rested last; null once it is over
 * @param definition the deployed diagram it lives in
 * @param token what the engine calls its current rest; null while a job has yet to bring it on
 */
public record TaskPosition(String waitState, String definition, String token) {

  public TaskPosition underWay() {
    return new TaskPosition(waitState, definition, null);
  }

  public static TaskPosition of(Lifecycle.Position position) {
    return new TaskPosition(position.waitState(), position.definition(), position.token());
  }
}
