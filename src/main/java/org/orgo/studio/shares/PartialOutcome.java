package org.orgo.studio.shares;

/** How a partial release ended. */
public enum PartialOutcome {
  /** It holds for everybody. */
  RELEASED,
  /** It holds for nobody any more. */
  WITHDRAWN
}
