package org.orgo.mail;

import java.util.UUID;

/**
 * Decides who may comment on a task by mail, in the current organization. Addresses are in lower
 * case.
 */
@FunctionalInterface
public interface Participants {

  boolean takesPart(String address, UUID taskId);
}
