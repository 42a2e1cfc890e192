package org.orgo.requesters;

import java.io.Serial;
import org.orgo.platform.refusals.Refusal;

/** The work was closed; an answer to its mail begins new work. */
public class FollowedWorkIsOver extends RuntimeException implements Refusal {

  @Serial private static final long serialVersionUID = 1L;

  FollowedWorkIsOver() {
    super("This work is over; answer its mail, and somebody looks at it again");
  }

  @Override
  public String code() {
    return "followed_work_is_over";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
