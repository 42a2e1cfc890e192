package org.orgo.studio.replay.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.replay.NewReplay;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.ReplayId;
import org.orgo.studio.replay.ReplayStatus;
import org.orgo.studio.replay.outcome.DecisionChange;
import org.orgo.studio.replay.outcome.ReadReplayItem;
import org.orgo.studio.replay.outcome.ReadReplayPath;
import org.orgo.studio.replay.outcome.ReplayItems;
import org.orgo.studio.replay.outcome.ReplayItems.ItemFilter;
import org.orgo.studio.replay.outcome.ReplaySummaries;
import org.orgo.studio.replay.outcome.ReplaySummary;
import org.orgo.studio.replay.tables.CandidateFiles;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/replays")
class ReplayController {

  private final ReplayDesk desk;
  private final ReplaySummaries summaries;
  private final ReplayItems items;
  private final CandidateFiles candidates;

  ReplayController(
      ReplayDesk desk, ReplaySummaries summaries, ReplayItems items, CandidateFiles candidates) {
    this.candidates = candidates;
    this.desk = desk;
    this.summaries = summaries;
    this.items = items;
  }

  /**
   * @param draftId whose files they are; may be left out
   * @param files contents by file name, such as {@code label-routing.dmn}, in place of the draft's
   * @param signals how many of the newest; as many as a replay takes where it is left out
   * @param days how far back; any age where it is left out
   */
  record NewReplayRequest(
      @Nullable UUID draftId,
      @Nullable Map<String, String> files,
      @Nullable Integer signals,
      @Nullable Integer days) {}

  /**
   * @param files the hash of each file of the candidate, by its name
   * @param since absent when any age will do
   * @param signalsTotal absent until it has begun
   * @param failure why there is no result
   * @param result absent until it is ready, and in lists
   */
  record ReplayView(
      UUID replayId,
      @Nullable UUID draftId,
      UUID requestedBy,
      ObjectNode files,
      int maxSignals,
      @Nullable Instant since,
      ReplayStatus status,
      int signalsDone,
      @Nullable Integer signalsTotal,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant finishedAt,
      @Nullable ReplaySummary result) {

    static ReplayView of(Replay replay, ReplaySummary result) {
      return new ReplayView(
          replay.replayId().value(),
          replay.draftId(),
          replay.requestedBy().value(),
          replay.files(),
          replay.maxSignals(),
          replay.since(),
          replay.status(),
          replay.signalsDone(),
          replay.signalsTotal(),
          replay.failure(),
          replay.createdAt(),
          replay.finishedAt(),
          result);
    }
  }

  /**
   * Orders a replay of recorded signals over other tables, or of recorded tasks over a lifecycle.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReplayView requestReplay(@RequestBody NewReplayRequest request) {
    NewReplay wanted =
        new NewReplay(
            request.draftId(),
            candidates.of(request.draftId(), request.files()),
            request.signals(),
            request.days());
    return ReplayView.of(desk.request(wanted), null);
  }

  /** Lists the organization's replays, newest first. */
  @GetMapping
  Page<ReplayView> listReplays(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.list(null, PageRequest.of(limit, cursor)).map(each -> ReplayView.of(each, null));
  }

  /** Shows how far a replay is, and what it found. */
  @GetMapping("/{id}")
  ReplayView getReplay(@PathVariable("id") UUID id) {
    Replay replay = desk.get(new ReplayId(id));
    return ReplayView.of(
        replay, replay.status() == ReplayStatus.READY ? summaries.of(replay) : null);
  }

  /** Lists the signals that would be decided otherwise and that the caller may read. */
  @GetMapping("/{id}/items")
  Page<ReadReplayItem> listReplayItems(
      @PathVariable("id") UUID id,
      @RequestParam(name = "change", required = false) DecisionChange change,
      @RequestParam(name = "from_role", required = false) String fromRole,
      @RequestParam(name = "to_role", required = false) String toRole,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return items.list(
        desk.get(new ReplayId(id)),
        new ItemFilter(change, fromRole, toRole),
        PageRequest.of(limit, cursor));
  }

  /** Lists the tasks that would leave their recorded paths and that the caller may read. */
  @GetMapping("/{id}/tasks")
  Page<ReadReplayPath> listReplayTasks(
      @PathVariable("id") UUID id,
      @RequestParam(name = "state", required = false) String state,
      @RequestParam(name = "action", required = false) String action,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return items.tasks(desk.get(new ReplayId(id)), state, action, PageRequest.of(limit, cursor));
  }

  /** Cancels a replay that has not ended. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelReplay(@PathVariable("id") UUID id) {
    desk.cancel(new ReplayId(id));
  }
}
