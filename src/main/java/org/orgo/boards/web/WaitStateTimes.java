package org.orgo.boards.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.insights.reports.ReportAnswer;

/**
 * The last period of a report on wait states, place by place.
 *
 * @param period its first day; null where there is none
 */
record WaitStateTimes(String period, List<PlaceTimes> places) {

  private static final int PART = 1;
  private static final int VISITS = 2;
  private static final int HALF = 3;
  private static final int MOST = 4;
  private static final int HOTTEST = 5;

  /**
   * @param id of the wait state; null where today's diagram has none like it
   * @param visits null where it is withheld, or nothing was measured; so are the two after it
   */
  record PlaceTimes(String id, String name, Object visits, Object half, Object most) {

    boolean isMeasured() {
      return visits != null && half != null;
    }

    /** Stays times their usual length: how much waiting the place holds. */
    BigDecimal weight() {
      return new BigDecimal(visits.toString()).multiply(new BigDecimal(half.toString()));
    }
  }

  /** Every wait state of the diagram in its order, then what older diagrams had. */
  static WaitStateTimes of(ReportAnswer report, TaskProcess process) {
    String last =
        report.rows().stream()
            .map(row -> (String) row.get(0))
            .max(Comparator.naturalOrder())
            .orElse(null);
    Map<String, PlaceTimes> places = new LinkedHashMap<>();
    for (WaitState state : process.waitStates()) {
      places.put(state.id(), new PlaceTimes(state.id(), state.name(), null, null, null));
    }
    for (List<Object> row : report.rows()) {
      if (row.get(0).equals(last)) {
        PlaceTimes place = place(row, process);
        places.merge(
            place.id() == null ? place.name() : place.id(), place, WaitStateTimes::moreVisited);
      }
    }
    return new WaitStateTimes(last, new ArrayList<>(places.values()));
  }

  /** The place that holds the most waiting. */
  Optional<PlaceTimes> bottleneck() {
    return measured().stream().max(Comparator.comparing(PlaceTimes::weight));
  }

  List<PlaceTimes> measured() {
    return places.stream().filter(PlaceTimes::isMeasured).toList();
  }

  /** From 1 to 5, in proportion to the hottest. */
  int heat(PlaceTimes place) {
    double share =
        place.weight().doubleValue()
            / Math.max(1, bottleneck().orElseThrow().weight().doubleValue());
    return Math.max(1, (int) Math.ceil(share * HOTTEST));
  }

  private static PlaceTimes place(List<Object> row, TaskProcess process) {
    String known = (String) row.get(PART);
    Optional<WaitState> state = process.waitState(known);
    return new PlaceTimes(
        state.map(WaitState::id).orElse(null),
        state.map(WaitState::name).orElse(known),
        row.get(VISITS),
        row.get(HALF),
        row.get(MOST));
  }

  /** A place stands under its id and under its status while events from before are counted. */
  private static PlaceTimes moreVisited(PlaceTimes one, PlaceTimes other) {
    if (!one.isMeasured() || !other.isMeasured()) {
      return other.isMeasured() ? other : one;
    }
    return one.weight().compareTo(other.weight()) < 0 ? other : one;
  }
}
