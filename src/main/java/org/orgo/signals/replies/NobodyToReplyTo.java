package org.orgo.signals.replies;

import java.io.Serial;
import org.orgo.platform.refusals.Refusal;

/** The task has no requester with an address, or keeps its requester's name. */
public class NobodyToReplyTo extends RuntimeException implements Refusal {

  @Serial private static final long serialVersionUID = 1L;

  NobodyToReplyTo() {
    super("The task has no requester who can be reached by mail; comment on it instead");
  }

  @Override
  public String code() {
    return "nobody_to_reply_to";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
