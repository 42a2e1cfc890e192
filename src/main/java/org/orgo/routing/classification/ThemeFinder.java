package org.orgo.routing.classification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.DecisionTrace.TracedRule;
import org.orgo.routing.tables.RoutingTables;

/** Finds the themes of a text by the words that {@code signal-words} lists. */
public final class ThemeFinder {
  private final Decisions decisions;

  /** One index for each version in use; it goes when the version is forgotten. */
  private final Cache<DecisionTable, WordIndex> indexes;

  /** A replay asks about each text twice, mostly by the same words. */
  private final AtomicReference<Found> last;

  /** Texts are compared by identity: it is the same signal or it is read again. */
  private record Found(DecisionTable table, String subject, String body, Themes themes) {

    boolean answers(DecisionTable asked, SignalFacts facts) {
      return table == asked && subject == facts.subject() && body == facts.body();
    }
  }

  public ThemeFinder(Decisions decisions) {
    this(decisions, Caffeine.newBuilder().weakKeys().build(), new AtomicReference<>());
  }

  private ThemeFinder(
      Decisions decisions, Cache<DecisionTable, WordIndex> indexes, AtomicReference<Found> last) {
    this.decisions = decisions;
    this.indexes = indexes;
    this.last = last;
  }

  /** The same, asking others for the version in use. */
  public ThemeFinder with(Decisions others) {
    return new ThemeFinder(others, indexes, last);
  }

  /**
   * @throws InvalidWords when the table has a cell that names no words
   */
  public Themes in(SignalFacts facts) {
    DecisionTable table = decisions.inUse(RoutingTables.WORDS);
    Found found = last.get();
    if (found != null && found.answers(table, facts)) {
      return found.themes();
    }
    Themes themes = find(table, facts);
    last.set(new Found(table, facts.subject(), facts.body(), themes));
    return themes;
  }

  private Themes find(DecisionTable table, SignalFacts facts) {
    List<TableRow> rows =
        indexes.get(table, WordIndex::new).find(SearchText.words(facts.subject(), facts.body()));
    List<String> names = rows.stream().map(ThemeFinder::theme).distinct().sorted().toList();
    return new Themes(
        names,
        new DecisionTrace(
            table.key().value(),
            table.name(),
            table.version(),
            rows.stream().map(ThemeFinder::traced).toList(),
            Map.of(),
            Map.of(RoutingTables.THEMES, names)));
  }

  private static String theme(TableRow row) {
    return row.literal("theme").orElse("");
  }

  /** A row of words needs no sentence of its own: it is one. */
  private static TracedRule traced(TableRow row) {
    String words = SearchedWords.inWords(row.inputs().get(RoutingTables.WORD));
    return new TracedRule(
        row.id(),
        row.description().isBlank()
            ? "The words \"%s\" speak of %s.".formatted(words, theme(row))
            : row.description(),
        List.of(words));
  }
}
