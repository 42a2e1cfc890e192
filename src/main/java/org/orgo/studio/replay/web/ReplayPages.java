package org.orgo.studio.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.ReplayId;
import org.orgo.studio.replay.ReplayStatus;
import org.orgo.studio.replay.outcome.ReadReplayItem;
import org.orgo.studio.replay.outcome.ReadReplayPath;
import org.orgo.studio.replay.outcome.ReplayItems;
import org.orgo.studio.replay.outcome.ReplayItems.ItemFilter;
import org.orgo.studio.replay.outcome.ReplaySummaries;
import org.orgo.studio.replay.web.ReplayPage.ShownReplay;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of replays together. */
@Component
class ReplayPages {

  private static final int LISTED = 10;
  private static final int ITEMS = 30;

  private final ReplayDesk desk;
  private final ReplaySummaries summaries;
  private final ReplayItems items;
  private final DraftDesk drafts;
  private final Layouts layouts;

  ReplayPages(
      ReplayDesk desk,
      ReplaySummaries summaries,
      ReplayItems items,
      DraftDesk drafts,
      Layouts layouts) {
    this.desk = desk;
    this.summaries = summaries;
    this.items = items;
    this.drafts = drafts;
    this.layouts = layouts;
  }

  /** The newest replay of a draft, and a form for another. */
  @Transactional(readOnly = true)
  public ReplayPage ofDraft(UUID draft, String refused, HttpServletRequest request) {
    List<Replay> found = desk.list(draft, new PageRequest(null, LISTED)).items();
    return page(
        new ListedReplays(Optional.of(draft), found, found.stream().findFirst()),
        refused,
        nothing(),
        nothing(),
        request);
  }

  /** One replay, with its items. */
  @Transactional(readOnly = true)
  public ReplayPage of(
      UUID id, ItemFilter filter, Cursor after, StepFilter step, HttpServletRequest request) {
    Replay replay = desk.get(new ReplayId(id));
    boolean ready = replay.status() == ReplayStatus.READY;
    return page(
        new ListedReplays(
            Optional.ofNullable(replay.draftId()), List.of(replay), Optional.of(replay)),
        null,
        ready && step.isEmpty()
            ? items.list(replay, filter, new PageRequest(after, ITEMS))
            : nothing(),
        ready && filter.isEmpty()
            ? items.tasks(replay, step.state(), step.action(), new PageRequest(step.after(), ITEMS))
            : nothing(),
        request);
  }

  /** What is listed, and which of it is shown. */
  private record ListedReplays(
      Optional<UUID> draft, List<Replay> replays, Optional<Replay> shown) {}

  /** Where tasks leave their paths; each part may be null. */
  record StepFilter(String state, String action, Cursor after) {

    boolean isEmpty() {
      return state == null && action == null;
    }
  }

  private static <T> Page<T> nothing() {
    return new Page<>(List.of(), null);
  }

  private ReplayPage page(
      ListedReplays listed,
      String refused,
      Page<ReadReplayItem> found,
      Page<ReadReplayPath> tasks,
      HttpServletRequest request) {
    Layout layout = layouts.of(request, "studio");
    ReplayWords words = new ReplayWords(layout.texts());
    PathWords paths = new PathWords(layout.texts());
    return new ReplayPage(
        layout,
        listed.draft().map(id -> drafts.get(new DraftId(id)).title()).orElse(""),
        listed.draft().map(id -> "/studio/drafts/" + id).orElse(null),
        listed.replays().stream().map(words::entry).toList(),
        listed.shown().map(each -> shown(each, words)).orElse(null),
        refused,
        found.items().stream().map(words::item).toList(),
        further("cursor", found, request),
        tasks.items().stream().map(paths::task).toList(),
        further("tasks_cursor", tasks, request));
  }

  private static String further(String cursor, Page<?> page, HttpServletRequest request) {
    return page.nextCursor() == null
        ? null
        : "%s?%s=%s%s"
            .formatted(request.getRequestURI(), cursor, page.nextCursor(), filters(request));
  }

  private ShownReplay shown(Replay replay, ReplayWords words) {
    return words.shown(replay, replay.status() == ReplayStatus.READY ? summaries.of(replay) : null);
  }

  private static String filters(HttpServletRequest request) {
    StringBuilder kept = new StringBuilder();
    for (String name : List.of("change", "from", "to", "state", "action")) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        kept.append('&').append(name).append('=').append(ReplayWords.encoded(value));
      }
    }
    return kept.toString();
  }
}
