package org.orgo.signals;

import java.io.Serial;
import org.orgo.platform.refusals.Refusal;

/** The other task is read by more people than the one that would join it. */
public class JoinWouldShowMore extends RuntimeException implements Refusal {

  @Serial private static final long serialVersionUID = 1L;

  JoinWouldShowMore() {
    super("The other task has a wider visibility; only work that more people may read can join it");
  }

  @Override
  public String code() {
    return "join_would_show_more";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
