package org.orgo.studio.replay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.outcome.ReadReplayItem;
import org.orgo.studio.replay.outcome.ReplaySummary;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredRow;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredTable;
import org.orgo.studio.replay.web.ReplayPage.ReplayEntry;
import org.orgo.studio.replay.web.ReplayPage.ShownFlow;
import org.orgo.studio.replay.web.ReplayPage.ShownItem;
import org.orgo.studio.replay.web.ReplayPage.ShownReplay;
import org.orgo.studio.replay.web.ReplayPage.ShownTable;
import org.orgo.web.Texts;

/** Says what a replay found, in sentences. */
final class ReplayWords {

  private static final int MAX_FLOWS = 50;

  private final Texts texts;

  ReplayWords(Texts texts) {
    this.texts = texts;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  ReplayEntry entry(Replay replay) {
    return new ReplayEntry(href(replay), replay.status().name(), scope(replay), replay.createdAt());
  }

  /**
   * @param summary null until it is ready
   */
  ShownReplay shown(Replay replay, ReplaySummary summary) {
    Integer total = replay.signalsTotal();
    return new ShownReplay(
        href(replay),
        replay.status().name(),
        scope(replay),
        total == null || total == 0 ? 0 : 100 * replay.signalsDone() / total,
        replay.signalsDone(),
        total,
        replay.failure(),
        summary == null ? List.of() : sentences(summary),
        summary == null ? List.of() : flows(replay, summary),
        summary == null ? List.of() : summary.tables().stream().map(this::table).toList(),
        summary == null ? List.of() : summary.failures(),
        summary == null ? List.of() : new PathWords(texts).steps(href(replay), summary.paths()));
  }

  ShownItem item(ReadReplayItem item) {
    return new ShownItem(
        item.title().isEmpty() ? texts.get("replay.no_work") : item.title(),
        item.taskId() != null
            ? "/tasks/" + item.taskId()
            : item.caseId() != null ? "/cases/" + item.caseId() : null,
        item.receivedAt(),
        item.changes().stream().map(change -> texts.of("replay_change", change.name())).toList(),
        decided(item.before()),
        decided(item.after()),
        rows(item.before()),
        rows(item.after()));
  }

  private static String href(Replay replay) {
    return "/studio/replays/" + replay.replayId();
  }

  private String scope(Replay replay) {
    if (replay.since() != null) {
      Duration back = Duration.between(replay.since(), replay.createdAt());
      return texts.count("replay.scope.days", back.toDays());
    }
    return replay.maxSignals() == ReplayDesk.MAX_SIGNALS
        ? texts.get("replay.scope.all")
        : texts.count("replay.scope.signals", replay.maxSignals());
  }

  private List<String> sentences(ReplaySummary summary) {
    List<String> sentences = new ArrayList<>(new PathWords(texts).sentences(summary));
    if (summary.paths() != null && summary.signals() == 0) {
      return sentences; // the draft has no table that was asked anything
    }
    sentences.add(texts.count("replay.replayed", summary.signals()));
    if (summary.changes().isEmpty()) {
      sentences.add(texts.get("replay.nothing"));
    }
    summary
        .changes()
        .forEach(
            (change, signals) ->
                sentences.add(texts.count("replay.change." + change.name(), signals)));
    sentences.add(texts.get("replay.others", summary.minimumGroup()));
    return sentences;
  }

  private static List<ShownFlow> flows(Replay replay, ReplaySummary summary) {
    return summary.flows().stream()
        .limit(MAX_FLOWS)
        .map(
            flow ->
                new ShownFlow(
                    flow.fromRole(),
                    flow.toRole(),
                    flow.signals(),
                    "%s?change=ELSEWHERE&from=%s&to=%s"
                        .formatted(href(replay), encoded(flow.fromRole()), encoded(flow.toRole()))))
        .toList();
  }

  private ShownTable table(CoveredTable table) {
    List<CoveredRow> deciding =
        table.rows().stream().filter(row -> row.before() + row.after() > 0).toList();
    List<CoveredRow> shadowed = table.rows().stream().filter(CoveredRow::isShadowed).toList();
    List<Integer> idle =
        table.rows().stream()
            .filter(row -> row.before() + row.after() + row.matched() == 0)
            .map(CoveredRow::number)
            .toList();
    return new ShownTable(table.table(), table.asked(), deciding, shadowed, ranges(idle));
  }

  /** Such as: 1–4, 6. */
  private static String ranges(List<Integer> ascending) {
    StringBuilder ranges = new StringBuilder();
    for (int at = 0; at < ascending.size(); at++) {
      int first = ascending.get(at);
      int last = first;
      while (at + 1 < ascending.size() && ascending.get(at + 1) == last + 1) {
        last = ascending.get(++at);
      }
      ranges.append(ranges.isEmpty() ? "" : ", ").append(first);
      if (last > first) {
        ranges.append('–').append(last);
      }
    }
    return ranges.toString();
  }

  /** Such as: Ops.Maintenance, answered within 4 hours, internal, opens a task. */
  private String decided(ObjectNode decision) {
    if (decision.has("failure")) {
      return decision.path("failure").asText();
    }
    return texts.get(
        "replay.decided",
        decision.path("owner_role").asText(),
        decision.path("immediate").asBoolean()
            ? texts.get("replay.at_once")
            : length(decision.path("reactivity").asText()),
        texts.of("visibility", decision.path("visibility").asText()),
        texts.of("replay_opens", decision.path("opens").asText()));
  }

  private String length(String reactivity) {
    try {
      return texts.get("replay.within", texts.length(Duration.parse(reactivity)));
    } catch (DateTimeParseException stored) {
      return reactivity;
    }
  }

  private static List<String> rows(ObjectNode decision) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : decision.path("rows")) {
      String said = row.path("description").asText();
      rows.add(
          row.path("table").asText() + ": " + (said.isEmpty() ? row.path("row").asText() : said));
    }
    return rows;
  }
}
