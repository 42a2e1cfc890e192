package org.orgo.reviews.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.organizations.Organization;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.springframework.stereotype.Component;

/**
 * Compares the cycles an organization has with those its profile asks for. One that is being held,
 * or is due, is left alone: it comes to its timer again by itself.
 */
@Component
class CyclePlanner {

  private final WantedReviews reviews;
  private final ReviewCalendar calendar;
  private final Clock clock;

  CyclePlanner(WantedReviews reviews, ReviewCalendar calendar, Clock clock) {
    this.reviews = reviews;
    this.calendar = calendar;
    this.clock = clock;
  }

  CyclePlan plan(Organization organization, List<WaitingCycle> present, String definitionId) {
    CyclePlan plan = new CyclePlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<Cadence> wanted = reviews.of(organization);
    Map<Cadence, WaitingCycle> kept = new EnumMap<>(Cadence.class);
    for (WaitingCycle cycle : present) {
      boolean stays =
          cycle
              .cadence()
              .filter(cadence -> wanted.contains(cadence))
              .filter(cadence -> kept.putIfAbsent(cadence, cycle) == null)
              .isPresent();
      if (!stays) {
        plan.ended().add(cycle);
      }
    }
    for (Cadence cadence : wanted) {
      if (kept.containsKey(cadence)) {
        keep(organization, kept.get(cadence), cadence, definitionId, plan);
      } else {
        plan.started().add(calendar.newest(cadence, organization.zone()));
      }
    }
    return plan;
  }

  private void keep(
      Organization organization,
      WaitingCycle cycle,
      Cadence cadence,
      String definitionId,
      CyclePlan plan) {
    if (!cycle.rests(clock.instant())) {
      return;
    }
    ReviewPeriod last = cycle.last(cadence);
    // the engine keeps milliseconds
    Instant due = calendar.due(last.next(), organization.zone()).truncatedTo(ChronoUnit.MILLIS);
    if (!cycle.definitionId().equals(definitionId)) {
      plan.ended().add(cycle);
      plan.started().add(last);
    } else if (!cycle.dueAt().equals(due)) {
      plan.moved().add(new CyclePlan.Moved(cycle, due));
    }
  }
}
