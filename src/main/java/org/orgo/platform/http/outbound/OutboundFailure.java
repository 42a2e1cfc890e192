package org.orgo.platform.http.outbound;

import java.io.IOException;

/** A request to another server came to nothing. */
public class OutboundFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final OutboundProblem problem;

  OutboundFailure(OutboundProblem problem, Exception cause) {
    super("The request came to nothing: " + problem, cause);
    this.problem = problem;
  }

  public OutboundProblem problem() {
    return problem;
  }

  /** What went wrong. */
  public enum OutboundProblem {
    /** The address is no https address, or leads where requests may not lead. */
    NOT_ALLOWED,
    UNREACHABLE,
    /** The server answered with an error, or sent us elsewhere. */
    REFUSED,
    TOO_LARGE
  }
}
