package org.orgo.people.persons.merging;

import org.orgo.platform.refusals.Refusal;

/** A legal hold names the person that would go, and would keep nothing afterwards. */
public class MergedPersonIsHeld extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MergedPersonIsHeld() {
    super(
        "A legal hold names the person that would be merged; merge the other way, or release it first");
  }

  @Override
  public String code() {
    return "merged_person_is_held";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
