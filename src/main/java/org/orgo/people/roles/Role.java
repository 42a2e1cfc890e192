package org.orgo.people.roles;

import java.util.List;

/**
 * A queue and a right at once.
 *
 * @param code the horizontal role, such as {@code Ops.Maintenance}
 * @param verticalBase its base on the vertical axis: 1, 2, 11, 101, 1001 …; the digits give the
 *     level
 * @param function whose it is: the same for {@code Ops.Maintenance} and {@code Operations.Safety}
 * @param parentCode next above in the escalation line, or null at the top
 * @param triage takes what a machine sent to a role nobody knows; one per organization
 * @param staff reads INTERNAL work
 * @param held by somebody whose account is active
 */
public record Role(
    String code,
    String displayName,
    String verticalBase,
    String function,
    String parentCode,
    boolean triage,
    boolean staff,
    List<String> permissions,
    List<String> aliases,
    boolean held,
    int version) {

  private static final int EXECUTIVE_DIGITS = 1;

  /** One digit at the executive level, up to four for staff. */
  public int digits() {
    return verticalBase.length();
  }

  public boolean isExecutive() {
    return digits() == EXECUTIVE_DIGITS;
  }
}
