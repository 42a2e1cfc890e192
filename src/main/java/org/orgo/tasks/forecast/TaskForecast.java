package org.orgo.tasks.forecast;

import java.time.Instant;
import java.util.List;
import org.orgo.tasks.NewTask;

/**
 * A task as it would be opened.
 *
 * @param opened with what its domain adds
 * @param ownerRole whose queue it is in after an escalation at once
 * @param waitState the name of where it waits first
 * @param actions what people are offered there
 */
public record TaskForecast(
    NewTask opened,
    String ownerRole,
    Instant openedAt,
    Instant answerBy,
    List<ForecastEscalation> escalations,
    String status,
    String waitState,
    List<ForecastAction> actions) {

  /**
   * A step of the escalation, when nobody answers.
   *
   * @param kind MOVE, ANNOUNCE or REMIND
   */
  public record ForecastEscalation(Instant at, String kind, String role, List<String> skipped) {}

  /**
   * @param form the id of the form it asks for; null for none
   */
  public record ForecastAction(String action, String name, String form, boolean reasonRequired) {}

  public boolean escalatesAtOnce() {
    return !escalations.isEmpty() && escalations.get(0).at().equals(openedAt);
  }
}
