package org.orgo.studio.shares;

import org.orgo.platform.refusals.Refusal;

/** A file of the change cannot hold for some work and not for the rest. */
public class NotForAShare extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String file;

  NotForAShare(String file, String why) {
    super(
        "%s cannot go to a share of new work: %s; roll it out for everybody".formatted(file, why));
    this.file = file;
  }

  public String file() {
    return file;
  }

  @Override
  public String code() {
    return "not_for_a_share";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
