package org.orgo.tasks.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the system only proposes, where the profile leaves the last word to people.
 *
 * @param routing that this queue is the right one
 * @param ofCase that a case be opened for it
 */
public record Proposals(
    @JsonProperty("routing_proposed") boolean routing,
    @JsonProperty("case_proposed") boolean ofCase) {

  public static final Proposals NONE = new Proposals(false, false);

  /** Somebody has said which queue it is. */
  public Proposals routed() {
    return new Proposals(false, ofCase);
  }

  /** Somebody has said whether it gets a case. */
  public Proposals caseSettled() {
    return new Proposals(routing, false);
  }
}
