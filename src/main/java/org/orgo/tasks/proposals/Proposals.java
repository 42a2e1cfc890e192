package org.orgo.tasks.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the system only proposes because the profile lets people decide.
 *
 * @param routing that this queue is the right one
 * @param ofCase that a case be opened for it
 */
public record Proposals(
    @JsonProperty("routing_proposed") boolean routing,
    @JsonProperty("case_proposed") boolean ofCase) {

  public static final Proposals NONE = new Proposals(false, false);

  /** The proposals after somebody has decided about the queue. */
  public Proposals routed() {
    return new Proposals(false, ofCase);
  }

  /** The proposals after somebody has decided about the case. */
  public Proposals caseSettled() {
    return new Proposals(routing, false);
  }
}
