package org.orgo.exports.approval;

import org.orgo.platform.refusals.Refusal;

/** Whoever ordered an export does not decide on it. */
public class OwnExport extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public OwnExport() {
    super("You ordered this export, so somebody else has to decide on it");
  }

  @Override
  public String code() {
    return "own_export";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
