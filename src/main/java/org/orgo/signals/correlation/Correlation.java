package org.orgo.signals.correlation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Signal;
import org.orgo.signals.persistence.CorrelationMapper;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.Handling;
import org.springframework.stereotype.Component;

/**
 * Finds the work a new signal belongs to, when the organization's automation allows it. Never finds
 * work that is more visible than what the signal would have opened.
 */
@Component
public class Correlation {
  /** How long the same words from the same sender mean the same matter. */
  private static final Duration MAX_REPEAT = Duration.ofDays(1);

  private final CorrelationMapper mapper;
  private final OrganizationProfiles profiles;
  private final Clock clock;

  Correlation(CorrelationMapper mapper, OrganizationProfiles profiles, Clock clock) {
    this.mapper = mapper;
    this.profiles = profiles;
    this.clock = clock;
  }

  public OpenWork openWork(Matter matter) {
    return openWork(matter, found -> true);
  }

  /**
   * @param counts whether what is found counts; the rest is as if it were not open
   */
  public OpenWork openWork(Matter matter, Predicate<OpenWork> counts) {
    return repeated(matter)
        .map(task -> new OpenWork(OpenWork.Kind.TASK, task))
        .filter(counts)
        .or(
            () ->
                openCase(matter).map(open -> new OpenWork(OpenWork.Kind.CASE, open)).filter(counts))
        .orElse(OpenWork.NONE);
  }

  /** The unresolved task that the same words from the same sender have opened. */
  private Optional<UUID> repeated(Matter matter) {
    Signal signal = matter.signal();
    RoutingDecision decision = matter.decision();
    if (!matter.mayRepeat()
        || !decision.assistance().correlates()
        || !opensTask(decision.opens())
        || signal.senderPersonId() == null) {
      return Optional.empty();
    }
    Instant since = clock.instant().minus(MAX_REPEAT);
    return mapper.findRepeated(CurrentTenant.require(), signal, decision.visibility(), since);
  }

  /**
   * The open case that the signal's task belongs to. It has the same label, type, subtype, owner
   * and visibility, and is not older than the profile's window for patterns; and it comes from the
   * same sender about the same place, or holds the task that the mail seems to follow.
   */
  private Optional<UUID> openCase(Matter matter) {
    Signal signal = matter.signal();
    RoutingDecision decision = matter.decision();
    UUID relatedTask = matter.relatedTaskId();
    boolean knowsThePlace = signal.senderPersonId() != null && !signal.location().isEmpty();
    if (!decision.assistance().correlates()
        || decision.opens() != Handling.CASE_AND_TASK
        || (relatedTask == null && !knowsThePlace)) {
      return Optional.empty();
    }
    int days = profiles.current().reviews().pattern().windowDays();
    Instant since = clock.instant().minus(Duration.ofDays(days));
    return mapper.findOpenCase(
        CurrentTenant.require(),
        signal,
        decision,
        decision.label().toString(),
        decision.ownerRole().code(),
        relatedTask,
        since);
  }

  /** Notes on a task that it seems to follow another one. */
  public void seemsToFollow(TaskId task, UUID relatedTask) {
    mapper.possiblyRelated(CurrentTenant.require(), task.value(), relatedTask, clock.instant());
  }

  private static boolean opensTask(Handling opens) {
    return opens == Handling.TASK || opens == Handling.CASE_AND_TASK;
  }
}
