package org.orgo.tasks.lifecycle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.calendar.EscalationSpread;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.tasks.Task;
import org.springframework.stereotype.Component;

/** Computes deadlines in the current organization's calendar and by its profile. */
@Component
public class Deadlines {

  private final Organizations organizations;
  private final OrganizationProfiles profiles;
  private final Clock clock;
  private final LoadingCache<CalendarKey, WorkingCalendar> calendars =
      Caffeine.newBuilder()
          .maximumSize(5_000)
          .build(written -> WorkingCalendar.parse(written.json(), written.zone()));

  Deadlines(Organizations organizations, OrganizationProfiles profiles, Clock clock) {
    this.organizations = organizations;
    this.profiles = profiles;
    this.clock = clock;
  }

  public Instant now() {
    // PostgreSQL keeps microseconds; a finer time would not come back equal
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Instant after(Instant start, Duration reactivity) {
    return calendar().plus(start, reactivity);
  }

  boolean clockStopsOnHold() {
    return escalation().clockStopsOnHold();
  }

  /** When something is due after the clock stood still since then. */
  Instant shifted(Instant due, Instant heldSince, Instant now) {
    WorkingCalendar calendar = calendar();
    return due.isBefore(heldSince) ? due : calendar.plus(now, calendar.between(heldSince, due));
  }

  /** When the next step is due, after a step taken now and with so many steps left. */
  public Instant nextStep(Task task, Instant taken, int left, double waitFactor) {
    WorkingCalendar calendar = calendar();
    Instant deadline = task.reactivityDeadlineAt();
    return new EscalationSpread(calendar, started(calendar, task), deadline, escalation().maximum())
        .after(taken, left, waitFactor);
  }

  /** When the clock would have started if it had never stopped. */
  private static Instant started(WorkingCalendar calendar, Task task) {
    Instant firstDeadline = calendar.plus(task.createdAt(), task.deadline().reactivityTime());
    Duration held = calendar.between(firstDeadline, task.reactivityDeadlineAt());
    return held.compareTo(Duration.ZERO) > 0
        ? calendar.plus(task.createdAt(), held)
        : task.createdAt();
  }

  public Profile profile() {
    return profiles.current();
  }

  private Profile.Escalation escalation() {
    return profile().escalation();
  }

  private WorkingCalendar calendar() {
    Organization organization = organizations.current();
    return calendars.get(new CalendarKey(organization.calendar().toString(), organization.zone()));
  }

  private record CalendarKey(String json, ZoneId zone) {}
}
