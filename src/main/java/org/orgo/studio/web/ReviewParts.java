package org.orgo.studio.web;

import java.util.List;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.proposals.ProposalDiff;
import org.orgo.studio.proposals.ProposalDiff.FileDiff;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.replay.web.ReplayPanel;
import org.orgo.studio.replay.web.ReplayPanels;
import org.orgo.studio.web.ProposalPage.DrawnDiff;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** What people look at before they decide about a proposal: what changes, and what it would do. */
@Component
class ReviewParts {

  private final ProposalDiff diff;
  private final ReplayPanels replays;
  private final PageParts parts;

  ReviewParts(ProposalDiff diff, ReplayPanels replays, PageParts parts) {
    this.diff = diff;
    this.replays = replays;
    this.parts = parts;
  }

  List<DrawnDiff> files(ProposalId id, Texts texts) {
    return diff.of(id).stream().map(each -> drawn(id, each, texts)).toList();
  }

  ReplayPanel replay(ProposalId id, Texts texts) {
    return replays.of(id, texts);
  }

  private DrawnDiff drawn(ProposalId id, FileDiff file, Texts texts) {
    String name = file.file();
    String before =
        file.against() == null
            ? ""
            : "/studio/definitions/%s/source?version=%s".formatted(name, file.against());
    String words = file.kind() == DefinitionKind.DIAGRAM ? "editor_bpmn." : "editor_diff.";
    return new DrawnDiff(
        file,
        before,
        "/studio/proposals/%s/files/%s/source".formatted(id, name),
        parts.json(file.differences()),
        parts.json(texts.under(words)));
  }
}
