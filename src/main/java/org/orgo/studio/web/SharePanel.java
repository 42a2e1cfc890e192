package org.orgo.studio.web;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.ShareFigures;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.web.Texts;

/** New work under what is tried on a share of it, and under what is live. */
public record SharePanel(PartialRelease share, ShareFigures figures) {

  private static final int WHOLE = 100;

  /**
   * @param measure as {@code share_measure} names it
   */
  public record MeasureRow(String measure, String live, String tried) {}

  public List<MeasureRow> rows(Texts texts) {
    return Stream.of(
            new MeasureRow(
                "begun",
                String.valueOf(figures.live().begun()),
                String.valueOf(figures.tried().begun())),
            row("escalated", SideFigures::escalated, texts),
            row("complaints", SideFigures::complaints, texts),
            row("rerouted", SideFigures::rerouted, texts),
            row("late", SideFigures::late, texts),
            new MeasureRow(
                "first_move",
                length(figures.live().medianToFirstMove(), texts),
                length(figures.tried().medianToFirstMove(), texts)))
        .toList();
  }

  private MeasureRow row(String measure, ToIntFunction<SideFigures> part, Texts texts) {
    return new MeasureRow(
        measure, count(figures.live(), part, texts), count(figures.tried(), part, texts));
  }

  /** With its rate only where that says more than chance. */
  private String count(SideFigures side, ToIntFunction<SideFigures> part, Texts texts) {
    int count = part.applyAsInt(side);
    return figures.isTooFewToCompare()
        ? String.valueOf(count)
        : texts.get("studio.share.rate", count, Math.round((double) WHOLE * count / side.begun()));
  }

  private static String length(Duration duration, Texts texts) {
    return duration == null ? texts.get("studio.share.too_few") : texts.length(duration);
  }
}
