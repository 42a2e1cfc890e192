package org.orgo.engine.walls;

import org.camunda.bpm.engine.AuthorizationException;
import org.orgo.platform.refusals.Refusal;

/** Somebody would begin a batch: its jobs belong to no organization, so nothing would hold them. */
public final class BatchesRefused extends AuthorizationException implements Refusal {

  private static final long serialVersionUID = 1L;

  BatchesRefused() {
    super("Batches are refused, because their jobs know no organization; do it one at a time");
  }

  @Override
  public String code() {
    return "batches_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
