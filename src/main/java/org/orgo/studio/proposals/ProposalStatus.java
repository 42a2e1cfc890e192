package org.orgo.studio.proposals;

/** How far a proposal is. */
public enum ProposalStatus {
  /** Waits for a decision. */
  OPEN,
  /** Waits to be rolled out, perhaps at a time that is set. */
  APPROVED,
  REJECTED,
  ROLLED_OUT
}
