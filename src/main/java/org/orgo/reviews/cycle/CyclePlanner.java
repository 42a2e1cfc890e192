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
        start(organization, calendar.newest(cadence, organization.zone()), plan);
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
    Instant due = dueAfter(last, organization);
    if (!cycle.definitionId().equals(definitionId)) {
      plan.ended().add(cycle);
      start(organization, last, plan);
    } else if (!cycle.dueAt().equals(due)) {
      plan.moved().add(new CyclePlan.Moved(cycle, due));
    }
  }

  private void start(Organization organization, ReviewPeriod last, CyclePlan plan) {
    plan.started().add(new CyclePlan.Started(last, dueAfter(last, organization)));
  }

  /** As exact as the engine keeps it. */
  private Instant dueAfter(ReviewPeriod last, Organization organization) {
    return calendar.due(last.next(), organization.zone()).truncatedTo(ChronoUnit.MILLIS);
  }
}
