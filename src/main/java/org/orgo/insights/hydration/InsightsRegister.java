package org.orgo.insights.hydration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.orgo.insights.DayClosed;
import org.orgo.insights.WorkHydrated;
import org.orgo.insights.persistence.HmacPads;
import org.orgo.insights.persistence.HydrationState;
import org.orgo.insights.persistence.StateMapper;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What insights knows about the current organization itself. */
@Component
class InsightsRegister {

  private final StateMapper states;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;

  InsightsRegister(
      StateMapper states, Organizations organizations, ApplicationEventPublisher events) {
    this.states = states;
    this.organizations = organizations;
    this.events = events;
  }

  /** Enters the organization, or follows its name, zone and profile. */
  @Transactional
  public void enter() {
    states.keepZone(CurrentTenant.require());
    states.keepKey(CurrentTenant.require(), HmacPads.random());
    states.describe(CurrentTenant.require());
  }

  Optional<HydrationState> state() {
    return states.find(CurrentTenant.require());
  }

  /** The zone by which the days of this time are counted. */
  ZoneId zoneAt(Instant time) {
    return states
        .zoneAt(CurrentTenant.require(), time)
        .map(ZoneId::of)
        .orElseGet(() -> organizations.current().zone());
  }

  void rebuiltUntil(LocalDate month) {
    states.rebuiltUntil(CurrentTenant.require(), month);
  }

  void hydrated(Instant until) {
    states.hydrated(CurrentTenant.require(), until);
    events.publishEvent(new WorkHydrated(CurrentTenant.require(), until));
  }

  void closed(LocalDate day, Instant end) {
    states.closed(CurrentTenant.require(), day, end);
    states.settleDeadlines(CurrentTenant.require(), end);
    events.publishEvent(new DayClosed(CurrentTenant.require(), day));
  }
}
