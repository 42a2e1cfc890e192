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
    return page(Optional.of(draft), found, found.stream().findFirst(), refused, nothing(), request);
  }

  /** One replay, with its items. */
  @Transactional(readOnly = true)
  public ReplayPage of(UUID id, ItemFilter filter, Cursor after, HttpServletRequest request) {
    Replay replay = desk.get(new ReplayId(id));
    Page<ReadReplayItem> found =
        replay.status() == ReplayStatus.READY
            ? items.list(replay, filter, new PageRequest(after, ITEMS))
            : nothing();
    return page(
        Optional.ofNullable(replay.draftId()),
        List.of(replay),
        Optional.of(replay),
        null,
        found,
        request);
  }

  private static Page<ReadReplayItem> nothing() {
    return new Page<>(List.of(), null);
  }

  private ReplayPage page(
      Optional<UUID> draft,
      List<Replay> listed,
      Optional<Replay> shown,
      String refused,
      Page<ReadReplayItem> found,
      HttpServletRequest request) {
    Layout layout = layouts.of(request, "studio");
    ReplayWords words = new ReplayWords(layout.texts());
    return new ReplayPage(
        layout,
        draft.map(id -> drafts.get(new DraftId(id)).title()).orElse(""),
        draft.map(id -> "/studio/drafts/" + id).orElse(null),
        listed.stream().map(words::entry).toList(),
        shown.map(each -> shown(each, words)).orElse(null),
        refused,
        found.items().stream().map(words::item).toList(),
        found.nextCursor() == null
            ? null
            : request.getRequestURI() + "?cursor=" + found.nextCursor() + filters(request));
  }

  private ShownReplay shown(Replay replay, ReplayWords words) {
    return words.shown(replay, replay.status() == ReplayStatus.READY ? summaries.of(replay) : null);
  }

  private static String filters(HttpServletRequest request) {
    StringBuilder kept = new StringBuilder();
    for (String name : List.of("change", "from", "to")) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        kept.append('&').append(name).append('=').append(ReplayWords.encoded(value));
      }
    }
    return kept.toString();
  }
}
