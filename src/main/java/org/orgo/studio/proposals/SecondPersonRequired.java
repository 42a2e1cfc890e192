package org.orgo.studio.proposals;

import org.orgo.platform.refusals.Refusal;

/** Whoever took part in a change does not approve it where a second person is asked for. */
public class SecondPersonRequired extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public SecondPersonRequired() {
    super("You changed something in it, so somebody else has to approve it");
  }

  @Override
  public String code() {
    return "second_person_required";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
