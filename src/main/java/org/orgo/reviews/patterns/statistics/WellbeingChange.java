package org.orgo.reviews.patterns.statistics;

import java.util.List;
import java.util.Optional;

/**
 * How a group's answers changed, against what other groups did at the same time: a season or a
 * shock of the whole organization moves all of them.
 *
 * @param persons whose change is known
 * @param fall in points, beyond that of the others; negative when it rose
 * @param t by how many standard errors it fell
 * @param limit what t exceeds by chance in one of a hundred comparisons
 */
public record WellbeingChange(int persons, double fall, double t, double limit, Basis basis) {

  /** Fewer persons than this are neither judged nor compared with: a mean would be about them. */
  public static final int MIN_PERSONS = 5;

  /** Of a hundred groups without a fall, so many are found a review; see the simulation. */
  public static final double FALSE_ALARMS_PERCENT = 0.9;

  private static final int MIN_OTHER_GROUPS = 2;
  private static final double MIN_FALL = 0.5;

  /** What the change of a group was compared with. */
  public enum Basis {
    OTHER_GROUPS,
    LAST_YEAR
  }

  /**
   * The comparison, or nothing when there are too few persons, or nothing to compare with.
   *
   * @param changes for each person of the group, the mean of the latest answers less the mean of
   *     those before
   * @param others the same of each other group
   * @param lastYear the same of this group in the same weeks of last year
   */
  public static Optional<WellbeingChange> of(
      double[] changes, List<double[]> others, double[] lastYear) {
    if (!areEnough(changes)) {
      return Optional.empty();
    }
    SampleStatistics group = SampleStatistics.of(changes);
    List<SampleStatistics> compared =
        others.stream().filter(WellbeingChange::areEnough).map(SampleStatistics::of).toList();
    if (compared.size() >= MIN_OTHER_GROUPS) {
      return Optional.of(compared(group, usual(compared), Basis.OTHER_GROUPS));
    }
    if (areEnough(lastYear)) {
      SampleStatistics before = SampleStatistics.of(lastYear);
      Estimate usual = new Estimate(before.mean(), before.squaredError(), before.size() - 1);
      return Optional.of(compared(group, usual, Basis.LAST_YEAR));
    }
    return Optional.empty();
  }

  /** Whether it fell clearly, and far enough to matter. */
  public boolean isDrop() {
    return fall >= MIN_FALL && t > limit;
  }

  /** What a group would do anyway; it is not known for certain either. */
  private record Estimate(double change, double squaredError, int degreesOfFreedom) {}

  /** The median of the others, which errs by pi/2 as much as their mean. */
  private static Estimate usual(List<SampleStatistics> groups) {
    double squaredErrors =
        groups.stream().mapToDouble(SampleStatistics::squaredError).average().orElse(0);
    return new Estimate(
        SampleStatistics.median(groups.stream().mapToDouble(SampleStatistics::mean).toArray()),
        Math.PI / 2 * squaredErrors / groups.size(),
        groups.stream().mapToInt(group -> group.size() - 1).sum());
  }

  /** Welch's test: the two spreads need not be alike. */
  private static WellbeingChange compared(SampleStatistics group, Estimate usual, Basis basis) {
    // Where everybody changed alike: on a scale of whole points some spread is there.
    double own = Math.max(group.squaredError(), 1e-9);
    double error = own + usual.squaredError();
    double degreesOfFreedom =
        error
            * error
            / (own * own / (group.size() - 1)
                + usual.squaredError() * usual.squaredError() / usual.degreesOfFreedom());
    double fall = usual.change() - group.mean();
    return new WellbeingChange(
        group.size(),
        fall,
        fall / Math.sqrt(error),
        StudentT.onePercent((int) degreesOfFreedom),
        basis);
  }

  private static boolean areEnough(double[] changes) {
    return changes.length >= MIN_PERSONS;
  }
}
