package org.orgo.compliance.diagrams.web;

/**
 * A place of a diagram for the script that draws it.
 *
 * @param level from 1 to 5: its colour
 * @param text what stands beside it
 */
public record StepMark(String id, int level, String text) {

  private static final int HOTTEST = 5;

  /**
   * @param amount of what is drawn at this place
   * @param most the same at the place that has most of it
   */
  public static StepMark of(String id, long amount, long most, String text) {
    int level = (int) Math.ceil((double) amount / Math.max(1, most) * HOTTEST);
    return new StepMark(id, Math.max(1, Math.min(HOTTEST, level)), text);
  }
}
