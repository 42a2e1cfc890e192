package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.orgo.routing.RoutingDecision;
import org.springframework.lang.Nullable;

/**
 * What the tables made of a signal, and by which rows.
 *
 * @param failure why they made nothing of it; the others are null then
 * @param immediate whether it escalates at once
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecidedSignal(
    @Nullable String ownerRole,
    @Nullable String label,
    @Nullable String type,
    @Nullable String severity,
    @Nullable String priority,
    @Nullable String visibility,
    @Nullable String opens,
    @Nullable String reactivity,
    @Nullable Boolean immediate,
    List<DecidingRow> rows,
    @Nullable String failure) {

  /** A row that decided; people read its description as the reason. */
  public record DecidingRow(String table, String row, String description) {}

  static DecidedSignal of(RoutingDecision decision, List<DecidingRow> rows) {
    return new DecidedSignal(
        decision.ownerRole().code(),
        decision.label().toString(),
        decision.type(),
        decision.severity().name(),
        decision.priority().name(),
        decision.visibility().name(),
        decision.opens().name(),
        decision.reactivity().toString(),
        decision.immediateEscalation(),
        rows,
        null);
  }

  static DecidedSignal failed(String failure) {
    return new DecidedSignal(
        null, null, null, null, null, null, null, null, null, List.of(), failure);
  }
}
