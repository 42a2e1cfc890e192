package org.orgo.routing;

import org.orgo.organizations.profile.Automation;
import org.orgo.vocabulary.label.Handling;

/**
 * How far the organization lets the system act without asking people.
 *
 * @param confirmRouting a person confirms where it went
 * @param caseProposed a case would fit, but a person opens cases here
 * @param correlates joins the open case it belongs to, and opens nothing for what was said twice
 */
public record Assistance(boolean confirmRouting, boolean caseProposed, boolean correlates) {

  static Assistance of(Automation automation, Handling wanted) {
    return new Assistance(
        automation.confirmsRouting(),
        opensCase(wanted) && !automation.opensCases(),
        automation.correlates());
  }

  /** What is opened in fact: a task instead of a case where people decide about cases. */
  public static Handling allowed(Automation automation, Handling wanted) {
    return opensCase(wanted) && !automation.opensCases() ? Handling.TASK : wanted;
  }

  private static boolean opensCase(Handling wanted) {
    return wanted == Handling.CASE || wanted == Handling.CASE_AND_TASK;
  }
}
