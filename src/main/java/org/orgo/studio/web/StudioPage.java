package org.orgo.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.web.Layout;

/**
 * The studio's first page.
 *
 * @param movedOn the files whose shared version has changed since the own one was made
 * @param mayDraft whether the reader changes definitions, and does not only decide about changes
 */
public record StudioPage(
    Layout layout,
    List<Shelf> shelves,
    List<DraftRow> drafts,
    String olderDraftsHref,
    List<ProposalRow> proposals,
    Set<String> movedOn,
    boolean mayDraft) {

  /** The live definitions of one kind. */
  public record Shelf(DefinitionKind kind, List<DefinitionVersion> definitions) {}

  public record DraftRow(String href, String title, String author, Instant changedAt) {}

  public record ProposalRow(
      String href, String title, String status, String author, Instant submittedAt) {}
}
