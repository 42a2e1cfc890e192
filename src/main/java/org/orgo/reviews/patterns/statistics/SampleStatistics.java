package org.orgo.reviews.patterns.statistics;

import java.util.Arrays;

/** Mean and spread of some numbers. */
record SampleStatistics(int size, double mean, double variance) {

  static SampleStatistics of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new SampleStatistics(
        values.length, mean, values.length < 2 ? 0 : squares / (values.length - 1));
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The square of the standard error of the mean. */
  double squaredError() {
    return variance / size;
  }
}
