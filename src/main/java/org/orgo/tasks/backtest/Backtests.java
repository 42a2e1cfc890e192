package org.orgo.tasks.backtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.profile.Profile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.Urgency;
import org.orgo.tasks.escalation.StepsUnderProfile;
import org.orgo.tasks.persistence.BacktestMapper;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what the last quarter of the current organization would have looked like under another
 * profile or calendar. Takes deadlines and lines as they would be computed today, so that what an
 * organization draws differently in its own lifecycle is not in it, nor are reminders at the top.
 */
@Service
public class Backtests {
  public static final Duration QUARTER = Duration.ofDays(90);

  static final int MAX_TASKS = 20_000;

  private final BacktestMapper mapper;
  private final RoutingDesk routing;
  private final StepsUnderProfile steps;
  private final Clock clock;

  Backtests(BacktestMapper mapper, RoutingDesk routing, StepsUnderProfile steps, Clock clock) {
    this.mapper = mapper;
    this.routing = routing;
    this.steps = steps;
    this.clock = clock;
  }

  /** The numbers that decide when work is late and when it climbs. */
  public record Numbers(Profile profile, WorkingCalendar calendar) {}

  @Transactional(readOnly = true)
  public Backtest compare(Numbers now, Numbers then) {
    OrganizationId organization = CurrentTenant.require();
    Instant until = clock.instant();
    Instant since = until.minus(QUARTER);
    List<PastTask> found = mapper.openedSince(organization, since, MAX_TASKS + 1);
    boolean complete = found.size() <= MAX_TASKS;
    List<PastTask> tasks = complete ? found : found.subList(0, MAX_TASKS);
    Instant oldest = tasks.isEmpty() ? until : tasks.get(tasks.size() - 1).createdAt();
    PastWork work =
        new PastWork(
            tasks,
            mapper.heldSince(organization, oldest).stream()
                .collect(Collectors.groupingBy(PastTask.Hold::taskId)),
            until);
    return new Backtest(since, tasks.size(), complete, figures(work, now), figures(work, then));
  }

  private BacktestFigures figures(PastWork work, Numbers numbers) {
    Map<Alike, EscalationSchedule> schedules = new HashMap<>();
    Profile profile = numbers.profile();
    return work.under(
        numbers.calendar(),
        profile.escalation().clockStopsOnHold(),
        task ->
            schedules.computeIfAbsent(
                new Alike(task.category(), task.severity(), task.ownerRole()),
                alike -> schedule(alike, profile)));
  }

  private EscalationSchedule schedule(Alike alike, Profile profile) {
    Urgency urgency = routing.urgency(alike.category(), alike.severity(), profile);
    return new EscalationSchedule(
        urgency.reactivity(),
        profile.escalation().maximum(),
        urgency.immediateEscalation(),
        steps.of(alike.ownerRole(), profile));
  }

  private record Alike(Category category, Severity severity, String ownerRole) {}
}
