package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftIsClosed;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.persistence.DraftMapper;
import org.springframework.stereotype.Component;

/** The drafts behind proposals: closed while somebody decides, open again after a rejection. */
@Component
class ProposedDrafts {

  private final DraftDesk desk;
  private final DraftChecks checks;
  private final DraftMapper drafts;
  private final DefinitionCatalog catalog;
  private final Clock clock;

  ProposedDrafts(
      DraftDesk desk,
      DraftChecks checks,
      DraftMapper drafts,
      DefinitionCatalog catalog,
      Clock clock) {
    this.desk = desk;
    this.checks = checks;
    this.drafts = drafts;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What is proposed: files with their contents. */
  record ProposedContent(String title, Map<ProposalFile, byte[]> files) {}

  /** Closes the draft, then reads it: nobody changes it between. */
  ProposedContent submit(DraftId id) {
    Draft draft = desk.get(id);
    move(id, DraftStatus.OPEN, DraftStatus.PROPOSED);
    List<Finding> findings = checks.findings(id);
    if (!findings.isEmpty()) {
      throw new DraftHasFindings(findings);
    }
    Map<ProposalFile, byte[]> files = new LinkedHashMap<>();
    desk.contents(id)
        .forEach(
            (file, content) -> {
              String live = catalog.live(file).map(DefinitionVersion::sha256).orElse(null);
              String sha256 = ContentHash.of(content);
              if (!sha256.equals(live)) {
                files.put(new ProposalFile(file, sha256, live), content);
              }
            });
    if (files.isEmpty()) {
      throw new NothingChanged();
    }
    return new ProposedContent(draft.title(), files);
  }

  List<UserId> authors(DraftId id) {
    return drafts.authors(CurrentTenant.require(), id);
  }

  void reopen(DraftId id) {
    move(id, DraftStatus.PROPOSED, DraftStatus.OPEN);
  }

  void released(DraftId id) {
    move(id, DraftStatus.PROPOSED, DraftStatus.RELEASED);
  }

  private void move(DraftId id, DraftStatus from, DraftStatus to) {
    if (drafts.move(
            CurrentTenant.require(), id, from, to, clock.instant().truncatedTo(ChronoUnit.MICROS))
        == 0) {
      throw new DraftIsClosed(
          drafts.find(CurrentTenant.require(), id).map(Draft::status).orElse(from));
    }
  }
}
