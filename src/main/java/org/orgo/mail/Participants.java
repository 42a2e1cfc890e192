package org.orgo.mail;

import java.util.UUID;

/** Who may speak on a task by mail, in the current organization. Addresses come in lower case. */
@FunctionalInterface
public interface Participants {

  boolean takesPart(String address, UUID taskId);
}
