package orgo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Two sides measured in turn, A B A B, so that a noisy minute hits both; medians speak. */
record Runs(List<Double> ours, List<Double> theirs) {

  static Runs inTurn(int times, DoubleSupplier ours, DoubleSupplier theirs) {
    Runs runs = new Runs(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < times; i++) {
      runs.ours.add(ours.getAsDouble());
      runs.theirs.add(theirs.getAsDouble());
    }
    return runs;
  }

  double our() {
    return median(ours);
  }

  double their() {
    return median(theirs);
  }

  /** The median of the ratios of neighbours. */
  double ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    return quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
  }

  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
