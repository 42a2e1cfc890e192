package org.orgo.people.administration;

import org.orgo.people.UserId;

/** The open work assigned to somebody. Implemented as a bean by the module that has the work. */
public interface AssignedWork {

  int assignedTo(UserId user);

  /** Puts all of it back into its queues. */
  void giveBack(UserId user);
}
