package org.orgo.configuration;

import org.orgo.platform.refusals.Refusal;

/** Another file is imported than was rehearsed, or the configuration changed since. */
public class RehearsalOutdated extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  RehearsalOutdated() {
    super(
        "The file or the configuration is not the one that was rehearsed; rehearse the import"
            + " again");
  }

  @Override
  public String code() {
    return "rehearsal_outdated";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
