package org.orgo.reviews.patterns.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.SilenceFindings;
import org.orgo.reviews.patterns.SilenceSearch;
import org.orgo.reviews.patterns.persistence.ArrivalMapper;
import org.orgo.reviews.patterns.persistence.ArrivalMapper.QueueArrival;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.orgo.reviews.patterns.statistics.QueueSilence;
import org.orgo.reviews.patterns.thresholds.ReviewThresholds;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues to which nothing has come for longer than they are used to, in the hours in which the
 * organization is open.
 */
@Component
class SilentQueues implements SilenceSearch {
  private static final double SECONDS_OF_AN_HOUR = 3_600;
  private static final double WEEKS_OF_A_YEAR = 52;
  private static final double PERCENT = 100;

  private final ArrivalMapper mapper;
  private final Organizations organizations;
  private final ReviewThresholds thresholds;

  SilentQueues(ArrivalMapper mapper, Organizations organizations, ReviewThresholds thresholds) {
    this.mapper = mapper;
    this.organizations = organizations;
    this.thresholds = thresholds;
  }

  @Override
  @Transactional
  public SilenceFindings search(Instant until) {
    return thresholds.of(PatternKind.SILENCE, Cadence.WEEKLY).stream()
        .findFirst()
        .map(each -> search(organizations.current(), each, until))
        .orElse(SilenceFindings.NONE);
  }

  private SilenceFindings search(
      Organization organization, PatternThresholds thresholds, Instant until) {
    PatternWindow window =
        PatternWindow.endingOn(
            LocalDate.ofInstant(until, organization.zone()), thresholds.windowDays());
    Instant since = until.minus(Duration.ofDays(thresholds.windowDays()));
    WorkingCalendar calendar =
        WorkingCalendar.parse(organization.calendar().toString(), organization.zone());
    Map<String, List<QueueArrival>> queues =
        mapper.arrivals(CurrentTenant.require(), window.start().minusDays(1), since, until).stream()
            .collect(Collectors.groupingBy(QueueArrival::queue, TreeMap::new, Collectors.toList()));
    double open = hours(calendar, since, until);
    List<FoundPattern> silent = new ArrayList<>();
    SortedMap<String, Instant> last = new TreeMap<>();
    queues.forEach(
        (queue, arrivals) -> {
          last.put(queue, arrivals.get(arrivals.size() - 1).arrivedAt());
          QueueSilence.of(openHours(calendar, since, arrivals), open)
              .filter(QueueSilence::isTooLong)
              .map(silence -> pattern(queue, arrivals.size(), silence, window, thresholds))
              .ifPresent(silent::add);
        });
    return new SilenceFindings(silent, last);
  }

  /** What comes while nobody is there is there in the morning, as one arrival. */
  private static double[] openHours(
      WorkingCalendar calendar, Instant since, List<QueueArrival> arrivals) {
    return arrivals.stream()
        .mapToDouble(arrival -> hours(calendar, since, arrival.arrivedAt()))
        .distinct()
        .toArray();
  }

  private static double hours(WorkingCalendar calendar, Instant from, Instant until) {
    return calendar.between(from, until).toSeconds() / SECONDS_OF_AN_HOUR;
  }

  private static FoundPattern pattern(
      String queue,
      int arrivals,
      QueueSilence silence,
      PatternWindow window,
      PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.SILENCE,
        new TreeMap<>(Map.of("owner_role", queue)),
        window.start(),
        window.end(),
        arrivals,
        0,
        thresholds.about(HorizontalRole.parse(queue)),
        PatternNumbers.of("silent_open_hours", silence.hours())
            .and("limit_open_hours", silence.limit())
            .and("longest_open_hours", silence.longest())
            .and("arrivals_an_open_hour", silence.rate())
            .and("false_alarms_a_year", QueueSilence.FALSE_ALARMS_A_YEAR)
            .asMap(),
        QueueSilence.FALSE_ALARMS_A_YEAR * PERCENT / WEEKS_OF_A_YEAR,
        Evidence.NONE.visibility(),
        List.of(),
        List.of());
  }
}
