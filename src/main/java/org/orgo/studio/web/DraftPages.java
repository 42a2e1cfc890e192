package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.people.UserId;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.web.DraftPage.DraftFileRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a draft together. */
@Component
class DraftPages {

  private final DraftDesk drafts;
  private final DraftChecks checks;
  private final DefinitionCatalog catalog;
  private final ProposalDesk proposals;
  private final PageParts parts;

  DraftPages(
      DraftDesk drafts,
      DraftChecks checks,
      DefinitionCatalog catalog,
      ProposalDesk proposals,
      PageParts parts) {
    this.drafts = drafts;
    this.checks = checks;
    this.catalog = catalog;
    this.proposals = proposals;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public DraftPage of(DraftId id, String refused, HttpServletRequest request) {
    Draft draft = drafts.get(id);
    List<DraftFile> files = drafts.files(id);
    List<Finding> findings = draft.status() == DraftStatus.OPEN ? checks.findings(id) : List.of();
    Map<String, String> live =
        catalog.list().stream()
            .collect(Collectors.toMap(DefinitionVersion::file, DefinitionVersion::sha256));
    return new DraftPage(
        parts.layout(request),
        draft,
        parts.names(List.of(draft.createdBy())).getOrDefault(draft.createdBy(), ""),
        rows(id, files, findings, live),
        findings,
        live.keySet().stream()
            .filter(file -> files.stream().noneMatch(each -> each.file().equals(file)))
            .sorted()
            .toList(),
        refused,
        proposals.ofDraft(id).map(each -> "/studio/proposals/" + each.proposalId()).orElse(null),
        draft.status() == DraftStatus.OPEN);
  }

  private List<DraftFileRow> rows(
      DraftId id, List<DraftFile> files, List<Finding> findings, Map<String, String> live) {
    Map<UserId, String> people = parts.names(files.stream().map(DraftFile::changedBy).toList());
    return files.stream()
        .map(
            each ->
                new DraftFileRow(
                    each.file(),
                    each.kind().name(),
                    "/studio/drafts/%s/files/%s".formatted(id, each.file()),
                    state(each, live.get(each.file())),
                    people.getOrDefault(each.changedBy(), ""),
                    each.changedAt(),
                    (int) findings.stream().filter(f -> f.file().equals(each.file())).count()))
        .toList();
  }

  private static String state(DraftFile file, String live) {
    if (live == null) {
      return "NEW";
    }
    if (live.equals(file.sha256())) {
      return "SAME";
    }
    return live.equals(file.baseSha256()) ? "CHANGED" : "OUTDATED";
  }
}
