package org.orgo.reviews.patterns.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Eight groups that answer week by week: persons differ, weeks hang together, seasons and shocks
 * move everybody, some leave and others come, and not everybody answers.
 */
final class SimulatedGroups {

  private static final int GROUPS = 8;
  private static final int WEEKS = 26;
  private static final int LATEST = 4;
  private static final int BEFORE = 16;

  private static final double BETWEEN_PERSONS = 1.5;
  private static final double BETWEEN_WEEKS = 1.1;
  private static final double CARRIED_OVER = 0.5;
  private static final double SEASON = 0.8;
  private static final double SHOCK = 0.25;
  private static final double ANSWERS = 0.7;
  private static final double LEAVES = 0.02;

  private final int persons;
  private final Random random;

  SimulatedGroups(int persons, long seed) {
    this.persons = persons;
    this.random = new Random(seed);
  }

  /** In how many of a hundred judged organizations the first group is found. */
  double found(int organizations, double fall) {
    int judged = 0;
    int found = 0;
    for (int organization = 0; organization < organizations; organization++) {
      List<double[]> changes = changes(fall);
      // Without a fall any group may be looked at, and each is a trial of its own.
      int groups = fall == 0 ? GROUPS : 1;
      for (int group = 0; group < groups; group++) {
        List<double[]> others = new ArrayList<>(changes);
        double[] own = others.remove(group);
        var change = WellbeingChange.of(own, others, new double[0]);
        judged += change.isPresent() ? 1 : 0;
        found += change.filter(WellbeingChange::isDrop).isPresent() ? 1 : 0;
      }
    }
    return 100.0 * found / judged;
  }

  private List<double[]> changes(double fall) {
    double phase = random.nextDouble() * 2 * Math.PI;
    double[] common = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      common[week] =
          SEASON * Math.sin(phase + 2 * Math.PI * week / 52) + SHOCK * random.nextGaussian();
    }
    List<double[]> changes = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      double falling = group == 0 ? fall : 0;
      changes.add(
          DoubleStream.generate(() -> change(answers(common, falling)))
              .limit(persons)
              .filter(change -> !Double.isNaN(change))
              .toArray());
    }
    return changes;
  }

  /** One chair's answers, NaN for none; who comes new to it has no answers before. */
  private double[] answers(double[] common, double fall) {
    double[] answers = new double[WEEKS];
    double mood = 7 + BETWEEN_PERSONS * random.nextGaussian();
    double week = BETWEEN_WEEKS * random.nextGaussian();
    for (int at = 0; at < WEEKS; at++) {
      week =
          CARRIED_OVER * week
              + Math.sqrt(1 - CARRIED_OVER * CARRIED_OVER) * BETWEEN_WEEKS * random.nextGaussian();
      if (random.nextDouble() < LEAVES) {
        mood = 7 + BETWEEN_PERSONS * random.nextGaussian();
        Arrays.fill(answers, 0, at, Double.NaN);
      }
      double felt = mood + week + common[at] - (at >= WEEKS - LATEST ? fall : 0);
      answers[at] =
          random.nextDouble() < ANSWERS ? Math.max(1, Math.min(10, Math.rint(felt))) : Double.NaN;
    }
    return answers;
  }

  /** What the statement computes for a person; NaN when there are too few answers. */
  private static double change(double[] answers) {
    double[] latest = given(answers, WEEKS - LATEST, WEEKS);
    double[] before = given(answers, WEEKS - BEFORE, WEEKS - LATEST);
    return latest.length >= 2 && before.length >= 4
        ? SampleStatistics.of(latest).mean() - SampleStatistics.of(before).mean()
        : Double.NaN;
  }

  private static double[] given(double[] answers, int from, int until) {
    return Arrays.stream(answers, from, until).filter(answer -> !Double.isNaN(answer)).toArray();
  }
}
