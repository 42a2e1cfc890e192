package org.orgo.insights.hydration;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a round does for the current organization. */
@Component
class OrganizationVisit {

  private final QueuedHydration hydration;
  private final InsightsRegister register;
  private final DayClose days;

  OrganizationVisit(QueuedHydration hydration, InsightsRegister register, DayClose days) {
    this.hydration = hydration;
    this.register = register;
    this.days = days;
  }

  void catchUp() {
    hydration.catchUp();
  }

  /** Follows the organization's own row, and rebuilds what has to be. */
  void enter() {
    hydration.catchUp();
    register.enter();
  }

  void closeDays(Instant now) {
    days.close(now);
  }
}
