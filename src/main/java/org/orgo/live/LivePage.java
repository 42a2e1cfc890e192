package org.orgo.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.orgo.people.Actor;
import org.orgo.tasks.TaskId;

/**
 * An open page and the messages it has not been sent yet. A slow page collects at most one message
 * per role and holds up no other.
 */
final class LivePage {

  /** Said when something may have been missed. */
  static final String ANYTHING = "*";

  private static final String ITS_TASK = "#";

  private final Actor reader;
  private final Set<String> queues;
  private final TaskId shown;
  private final Subscriber line;
  private final Set<String> untold = new LinkedHashSet<>();
  private boolean beingTold;
  private boolean beatDue;

  /**
   * @param queues codes of the roles whose work it lists
   * @param shown the task it is about; null where it is about none
   */
  LivePage(Actor reader, Set<String> queues, TaskId shown, Subscriber line) {
    this.reader = reader;
    this.queues = Set.copyOf(queues);
    this.shown = shown;
    this.line = line;
  }

  Actor reader() {
    return reader;
  }

  boolean concerns(WorkChanged change) {
    return reader.organizationId().equals(change.organizationId())
        && (queues.contains(change.role())
            || (change.userId() != null && change.userId().equals(reader.userId().value())));
  }

  boolean shows(TasksChanged change) {
    return shown != null
        && reader.organizationId().equals(change.organizationId())
        && change.tasks().contains(shown);
  }

  TaskId shown() {
    return shown;
  }

  boolean noteItsTask() {
    return note(ITS_TASK);
  }

  /** Notes it; true when somebody must now call {@link #catchUp}. */
  synchronized boolean note(String role) {
    untold.add(role);
    return wakes();
  }

  synchronized boolean noteBeat() {
    beatDue = true;
    return wakes();
  }

  private boolean wakes() {
    boolean asleep = !beingTold;
    beingTold = true;
    return asleep;
  }

  /** Says all that was noted, also what is noted meanwhile. */
  void catchUp() throws IOException {
    for (Set<String> words = next(); words != null; words = next()) {
      for (String role : words) {
        if (role.equals(ITS_TASK)) {
          line.taskChanged();
        } else {
          line.workChanged(role);
        }
      }
    }
  }

  private Set<String> next() throws IOException {
    boolean beat;
    Set<String> words;
    synchronized (this) {
      if (untold.isEmpty() && !beatDue) {
        beingTold = false;
        return null;
      }
      beat = beatDue;
      beatDue = false;
      words = Set.copyOf(untold);
      untold.clear();
    }
    if (beat) {
      line.stillThere();
    }
    return words;
  }

  void close() {
    line.hangUp();
  }
}
