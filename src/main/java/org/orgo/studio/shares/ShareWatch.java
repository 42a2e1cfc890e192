package org.orgo.studio.shares;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.orgo.engine.deployment.Definitions;
import org.orgo.insights.cells.MinimumGroup;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.replay.outcome.SplitSignals;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.tasks.comparison.ComparedFigures;
import org.orgo.tasks.comparison.ComparedWork;
import org.orgo.tasks.comparison.WorkComparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches what is tried on a share of new work. Work that the reader may not read is counted only
 * where there is enough of it that nobody is known by it.
 */
@Service
public class ShareWatch {

  private final Shares shares;
  private final Definitions definitions;
  private final WorkComparison comparison;
  private final MinimumGroup groups;
  private final Clock clock;

  ShareWatch(
      Shares shares,
      Definitions definitions,
      WorkComparison comparison,
      MinimumGroup groups,
      Clock clock) {
    this.shares = shares;
    this.definitions = definitions;
    this.comparison = comparison;
    this.groups = groups;
    this.clock = clock;
  }

  /** Of what began while the share ran, with all that became of it until now. */
  @Transactional(readOnly = true)
  public ShareFigures of(PartialRelease share) {
    List<ComparedFigures> counted = comparison.of(compared(share));
    int minimum = groups.ofSensitive();
    return new ShareFigures(side(counted, false, minimum), side(counted, true, minimum), minimum);
  }

  /** All that begins has a diagram, but some of it no decision: the diagram tells more. */
  private ComparedWork compared(PartialRelease share) {
    List<TriedFile> files = shares.files(share);
    Instant until = share.isRunning() ? clock.instant() : share.endedAt();
    TriedFile telling =
        files.stream()
            .filter(file -> file.file().equals(ShareableFiles.LIFECYCLE))
            .findFirst()
            .orElseGet(() -> files.get(0));
    DefinitionKind kind = DefinitionKind.of(telling.file()).orElseThrow();
    String key = kind.stem(telling.file());
    return kind == DefinitionKind.DIAGRAM
        ? ComparedWork.byLifecycle(
            share.startedAt(), until, definitions.ownVersion(key, telling.version()).orElse(""))
        : ComparedWork.byTable(share.startedAt(), until, key, telling.version());
  }

  private static SideFigures side(List<ComparedFigures> counted, boolean tried, int minimum) {
    List<ComparedFigures> side = counted.stream().filter(each -> each.tried() == tried).toList();
    Optional<ComparedFigures> all =
        side.stream().filter(each -> each.readable() == null).findFirst();
    Optional<ComparedFigures> readable =
        side.stream().filter(each -> Boolean.TRUE.equals(each.readable())).findFirst();
    return all.map(each -> shown(each, readable.orElse(null), minimum)).orElse(SideFigures.NONE);
  }

  private static SideFigures shown(ComparedFigures all, ComparedFigures readable, int minimum) {
    ToIntFunction<ToIntFunction<ComparedFigures>> shown =
        part ->
            new SplitSignals(part.applyAsInt(all), readable == null ? 0 : part.applyAsInt(readable))
                .shown(minimum);
    return new SideFigures(
        shown.applyAsInt(ComparedFigures::begun),
        shown.applyAsInt(ComparedFigures::escalated),
        shown.applyAsInt(ComparedFigures::complaints),
        shown.applyAsInt(ComparedFigures::rerouted),
        shown.applyAsInt(ComparedFigures::late),
        median(all, readable, minimum));
  }

  /** Of all where nobody is known by it, else of those that may be read. */
  private static Duration median(ComparedFigures all, ComparedFigures readable, int minimum) {
    int hidden = all.moved() - (readable == null ? 0 : readable.moved());
    ComparedFigures told = hidden == 0 || hidden >= minimum ? all : readable;
    return told == null || told.moved() < ShareFigures.MIN_COMPARED || told.medianSeconds() == null
        ? null
        : Duration.ofSeconds(Math.round(told.medianSeconds()));
  }
}
