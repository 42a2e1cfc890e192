package orgo.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param theirs NaN where there is nothing to compare with
 * @param goal NaN where there is none
 * @param atLeast whether the ratio must reach the goal or stay below it
 */
record Row(
    String measure,
    String what,
    String unit,
    double ours,
    double theirs,
    double ratio,
    double goal,
    boolean atLeast) {

  static Row alone(String measure, String what, String unit, double ours) {
    return new Row(measure, what, unit, ours, Double.NaN, Double.NaN, Double.NaN, true);
  }

  static Row atLeast(String measure, String what, String unit, Runs runs, double goal) {
    return new Row(measure, what, unit, runs.our(), runs.their(), runs.ratio(), goal, true);
  }

  static Row atMost(String measure, String what, String unit, Runs runs, double goal) {
    return new Row(measure, what, unit, runs.our(), runs.their(), runs.ratio(), goal, false);
  }

  String markdown() {
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            measure, what, number(ours) + " " + unit, number(theirs), times(ratio), aim(), verdict());
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"measure\": \"%s\", \"what\": \"%s\", \"unit\": \"%s\", \"ours\": %s, \"reference\": %s, \"ratio\": %s, \"goal\": %s, \"goal_is\": \"%s\"}",
        measure,
        what,
        unit,
        json(ours),
        json(theirs),
        json(ratio),
        json(goal),
        atLeast ? "at least" : "at most");
  }

  private String aim() {
    return Double.isNaN(goal) ? "" : (atLeast ? "≥ " : "≤ ") + times(goal);
  }

  private String verdict() {
    if (Double.isNaN(goal)) {
      return "";
    }
    boolean reached = atLeast ? ratio >= goal : ratio <= goal;
    return reached
        ? "reached"
        : String.format(Locale.ROOT, "missed by %.0f %%", Math.abs(ratio / goal - 1) * 100);
  }

  private static String times(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f ×", value);
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }

  private static String json(double value) {
    return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
  }
}
