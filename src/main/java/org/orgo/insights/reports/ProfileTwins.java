package org.orgo.insights.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orgo.insights.reports.persistence.AnsweredTasks;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.springframework.stereotype.Component;

/**
 * Holds the same work against each profile: how it would have looked had the organization chosen
 * that one. Answers count in hours by the clock, since opening hours differ with the profile too.
 */
@Component
class ProfileTwins {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Profile> profiles;

  ProfileTwins(Profiles profiles) {
    this.profiles =
        profiles.all().stream()
            .sorted(
                Comparator.comparing((Profile profile) -> profile.escalation().reactivity())
                    .thenComparing(Profile::code))
            .toList();
  }

  /** What is too late by a second for each profile, in its order. */
  List<Long> limits() {
    return profiles.stream()
        .map(profile -> profile.escalation().reactivity().toSeconds() + 1)
        .toList();
  }

  /**
   * @param answered counted by period and by how many profiles would have called them late
   */
  List<Figures> own(ReportQuery query, List<AnsweredTasks> answered) {
    List<Figures> rows = new ArrayList<>();
    for (int index = 0; index < query.periods().size(); index++) {
      int period = index + 1;
      List<AnsweredTasks> within =
          answered.stream().filter(each -> each.period() == period).toList();
      long all = within.stream().mapToLong(AnsweredTasks::tasks).sum();
      for (int place = 0; place < profiles.size(); place++) {
        int before = place;
        long inTime =
            within.stream()
                .filter(each -> each.late() <= before)
                .mapToLong(AnsweredTasks::tasks)
                .sum();
        Map<Figure, BigDecimal> values = reactivity(profiles.get(place));
        values.put(Figure.TASKS_ANSWERED, BigDecimal.valueOf(all));
        if (all > 0) {
          values.put(
              Figure.ANSWERED_IN_TIME,
              BigDecimal.valueOf(inTime)
                  .multiply(HUNDRED)
                  .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
        }
        rows.add(new Figures(query.periods().get(index), profiles.get(place).code(), values));
      }
    }
    return rows;
  }

  /**
   * @param rows of everything and of functions; only everything is held against profiles
   */
  List<Figures> published(Collection<Figures> rows) {
    return rows.stream()
        .flatMap(
            row ->
                profiles.stream()
                    .map(
                        profile -> {
                          Map<Figure, BigDecimal> values = reactivity(profile);
                          values.putAll(row.values());
                          return new Figures(row.period(), profile.code(), values);
                        }))
        .toList();
  }

  private static Map<Figure, BigDecimal> reactivity(Profile profile) {
    Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
    values.put(
        Figure.REACTIVITY, BigDecimal.valueOf(profile.escalation().reactivity().toSeconds()));
    return values;
  }
}
