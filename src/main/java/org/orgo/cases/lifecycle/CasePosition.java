package org.orgo.cases.lifecycle;

/**
 * Where a case's token is in its diagram, or will begin; only the lifecycle reads it.
 *
 * @param waitState the wait state where it is, was last, or will begin; null when the case is
 *     archived or was never given one
 * @param definition the deployed diagram it lives in; null when it was never given one
 * @param token the engine's id of its current stay there; null before it begins and while a job
 *     still has to move it
 * @param begun whether it has begun; otherwise it begins with the first move
 */
public record CasePosition(String waitState, String definition, String token, boolean begun) {

  /** Of a case without a diagram: one from before, or one whose instance an operator deleted. */
  public static final CasePosition NONE = new CasePosition(null, null, null, false);

  /** Where a token will begin. */
  public static CasePosition before(String waitState, String definition) {
    return new CasePosition(waitState, definition, null, false);
  }

  CasePosition underWay() {
    return new CasePosition(waitState, definition, null, true);
  }

  /** After the end: the diagram is over, and a new token begins if the case is reopened. */
  CasePosition over() {
    return new CasePosition(null, definition, null, false);
  }

  /** Whether a job still has to bring the token to its next position. */
  public boolean isInTransit() {
    return begun && token == null;
  }
}
