package org.orgo.routing;

import org.orgo.organizations.profile.Automation;
import org.orgo.vocabulary.label.Handling;

/**
 * How far the organization lets the system go by itself.
 *
 * @param confirmRouting a person confirms where it went
 * @param caseProposed a case would fit, but a person opens cases here
 * @param correlates looks for an open case it belongs to, and closes duplicates
 */
public record Assistance(boolean confirmRouting, boolean caseProposed, boolean correlates) {

  static Assistance of(Automation automation, Handling wanted) {
    return new Assistance(
        automation == Automation.MANUAL,
        opensCase(wanted) && !opensCases(automation),
        automation.compareTo(Automation.HIGH) >= 0);
  }

  /** What really opens: a task instead of a case where people open the cases. */
  public static Handling allowed(Automation automation, Handling wanted) {
    return opensCase(wanted) && !opensCases(automation) ? Handling.TASK : wanted;
  }

  private static boolean opensCases(Automation automation) {
    return automation.compareTo(Automation.MEDIUM) >= 0;
  }

  private static boolean opensCase(Handling wanted) {
    return wanted == Handling.CASE || wanted == Handling.CASE_AND_TASK;
  }
}
