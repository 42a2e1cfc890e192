package org.orgo.studio.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How drafts are shown to programs. */
@Component
class DraftViews {

  private final DraftDesk desk;

  DraftViews(DraftDesk desk) {
    this.desk = desk;
  }

  DraftView of(Draft draft) {
    return new DraftView(
        draft.draftId().value(),
        draft.title(),
        draft.status(),
        draft.createdBy().value(),
        draft.createdAt(),
        draft.updatedAt(),
        draft.version(),
        desk.files(draft.draftId()).stream().map(DraftFileView::of).toList());
  }

  /**
   * @param baseSha256 of what was live when its editing began; absent when there was nothing
   */
  record DraftFileView(
      String file,
      DefinitionKind kind,
      String sha256,
      @Nullable String baseSha256,
      UUID changedBy,
      Instant changedAt) {

    static DraftFileView of(DraftFile each) {
      return new DraftFileView(
          each.file(),
          each.kind(),
          each.sha256(),
          each.baseSha256(),
          each.changedBy().value(),
          each.changedAt());
    }
  }

  /**
   * @param version goes up with each change of the draft or one of its files
   */
  record DraftView(
      UUID draftId,
      String title,
      DraftStatus status,
      UUID createdBy,
      Instant createdAt,
      Instant updatedAt,
      int version,
      List<DraftFileView> files) {}

  /** A draft in a list, which does not name its files. */
  record DraftSummary(
      UUID draftId, String title, DraftStatus status, Instant createdAt, Instant updatedAt) {

    static DraftSummary of(Draft draft) {
      return new DraftSummary(
          draft.draftId().value(),
          draft.title(),
          draft.status(),
          draft.createdAt(),
          draft.updatedAt());
    }
  }
}
