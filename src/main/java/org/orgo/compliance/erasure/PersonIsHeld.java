package org.orgo.compliance.erasure;

import org.orgo.platform.refusals.Refusal;

/** A legal hold keeps something of this person, or the person as such. */
public class PersonIsHeld extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  PersonIsHeld() {
    super("A legal hold keeps what concerns this person; it has to be released first");
  }

  @Override
  public String code() {
    return "person_is_held";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
