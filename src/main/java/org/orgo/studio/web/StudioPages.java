package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.merge.desk.SharedUpdate;
import org.orgo.studio.merge.desk.SharedUpdates;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.web.StudioPage.DraftRow;
import org.orgo.studio.web.StudioPage.ProposalRow;
import org.orgo.studio.web.StudioPage.Shelf;
import org.orgo.tasks.migration.RunningTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the studio's first page together. */
@Component
class StudioPages {

  private static final int ROWS = 20;

  private final DefinitionCatalog catalog;
  private final DraftDesk drafts;
  private final ProposalDesk proposals;
  private final SharedUpdates updates;
  private final PageParts parts;

  StudioPages(
      DefinitionCatalog catalog,
      DraftDesk drafts,
      ProposalDesk proposals,
      SharedUpdates updates,
      PageParts parts) {
    this.catalog = catalog;
    this.drafts = drafts;
    this.proposals = proposals;
    this.updates = updates;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public StudioPage of(Cursor cursor, HttpServletRequest request) {
    List<DefinitionVersion> live = catalog.list();
    boolean mayDraft = CurrentActor.get().may(Permissions.PROCESS_EDIT);
    Page<Draft> open =
        mayDraft
            ? drafts.list(DraftStatus.OPEN, new PageRequest(cursor, ROWS))
            : new Page<>(List.of(), null);
    return new StudioPage(
        parts.layout(request),
        shelves(live),
        rows(open.items()),
        open.nextCursor() == null ? null : "/studio?cursor=" + open.nextCursor(),
        proposals(),
        updates.ofAll(live).stream().map(SharedUpdate::file).collect(Collectors.toSet()),
        mayDraft);
  }

  /**
   * @param version null for the live one
   */
  @Transactional(readOnly = true)
  public DefinitionPage definition(String file, String version, HttpServletRequest request) {
    DefinitionVersion shown = catalog.version(file, version);
    return new DefinitionPage(
        parts.layout(request),
        shown,
        new String(catalog.source(shown), StandardCharsets.UTF_8),
        "/studio/definitions/%s/source?version=%s".formatted(file, shown.version()),
        catalog.versions(file),
        RunningTasks.FILE.equals(file) && CurrentActor.get().may(Permissions.PROCESS_EDIT)
            ? "/studio/definitions/%s/running".formatted(file)
            : null,
        CurrentActor.get().may(Permissions.PROCESS_EDIT),
        shown.live()
            && shown.origin() == DefinitionOrigin.OWN
            && CurrentActor.get().may(Permissions.PROCESS_DEPLOY)
            && catalog.newestShared(file).isPresent(),
        shown.live() && updates.of(shown).isPresent());
  }

  private static List<Shelf> shelves(List<DefinitionVersion> live) {
    return Arrays.stream(DefinitionKind.values())
        .map(kind -> new Shelf(kind, live.stream().filter(each -> each.kind() == kind).toList()))
        .filter(shelf -> !shelf.definitions().isEmpty())
        .toList();
  }

  /** The newest, those that wait before the others. */
  private List<ProposalRow> proposals() {
    List<Proposal> newest = proposals.list(null, new PageRequest(null, ROWS)).items();
    Map<UserId, String> people = parts.names(newest.stream().map(Proposal::submittedBy).toList());
    return newest.stream()
        .sorted(Comparator.comparing(Proposal::status))
        .map(
            each ->
                new ProposalRow(
                    "/studio/proposals/" + each.proposalId(),
                    each.title(),
                    each.status().name(),
                    people.getOrDefault(each.submittedBy(), ""),
                    each.submittedAt()))
        .toList();
  }

  private List<DraftRow> rows(List<Draft> open) {
    Map<UserId, String> people = parts.names(open.stream().map(Draft::createdBy).toList());
    return open.stream()
        .map(
            draft ->
                new DraftRow(
                    "/studio/drafts/" + draft.draftId(),
                    draft.title(),
                    people.getOrDefault(draft.createdBy(), ""),
                    draft.updatedAt()))
        .toList();
  }
}
