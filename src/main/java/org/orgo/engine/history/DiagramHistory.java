package org.orgo.engine.history;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orgo.engine.history.persistence.DiagramHistoryMapper;
import org.orgo.engine.history.persistence.DiagramHistoryMapper.BucketRow;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what many instances of a diagram did, from the engine's history and as far as it is kept:
 * of the current organization, each answer in one statement.
 */
@Component
@Transactional(readOnly = true)
public class DiagramHistory {

  /** Where an instance can stand for long; it only passes the rest. */
  private static final List<String> WAITING =
      List.of(
          "userTask",
          "receiveTask",
          "callActivity",
          "eventBasedGateway",
          "intermediateTimer",
          "intermediateMessageCatch",
          "intermediateSignalCatch",
          "intermediateConditional");

  private final DiagramHistoryMapper rows;
  private final Clock clock;

  DiagramHistory(DiagramHistoryMapper rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** By name; of one name, the organization's own before shared ones, and the newest first. */
  public List<DiagramVersion> versions() {
    return rows.versions(CurrentTenant.require());
  }

  /**
   * The version that the newest instance about something was begun from.
   *
   * @param about the business key: the id of a task or case
   */
  public Optional<DiagramVersion> versionOf(String about) {
    return rows.versionOf(CurrentTenant.require(), about);
  }

  public InstanceCounts counts(ChosenInstances chosen) {
    return rows.counts(CurrentTenant.require(), chosen);
  }

  /**
   * How many instances that their diagram ended took less than the first bound, than the second,
   * and so on; the last is of those that took longer than all.
   *
   * @param bounds in milliseconds, ascending
   */
  public List<Integer> durations(ChosenInstances chosen, List<Long> bounds) {
    Map<Integer, Integer> found =
        rows
            .durations(
                CurrentTenant.require(), chosen, bounds.stream().map(String::valueOf).toList())
            .stream()
            .collect(Collectors.toMap(BucketRow::place, BucketRow::instances));
    return IntStream.rangeClosed(0, bounds.size())
        .mapToObj(place -> found.getOrDefault(place, 0))
        .toList();
  }

  /** Of the newest; most often visited first, and none where the organization keeps no steps. */
  public List<StepCounts> steps(ChosenInstances chosen) {
    return rows.steps(CurrentTenant.require(), chosen.withSteps(), WAITING, now());
  }

  /**
   * Of the same instances as {@link #steps}, longest stay first.
   *
   * @param first how many to skip
   */
  public List<StepInstance> at(String activityId, ChosenInstances chosen, int first, int limit) {
    return rows.at(CurrentTenant.require(), chosen.withSteps(), activityId, now(), first, limit);
  }

  private Date now() {
    return Date.from(clock.instant());
  }
}
