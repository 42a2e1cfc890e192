package org.orgo.tasks.proposals;

/**
 * What the system only proposes, where the profile leaves the last word to people.
 *
 * @param routing that this queue is the right one
 * @param ofCase that a case be opened for it
 */
public record Proposals(boolean routing, boolean ofCase) {

  public static final Proposals NONE = new Proposals(false, false);
}
