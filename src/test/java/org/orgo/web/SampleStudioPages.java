package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.people.UserId;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Difference.ChangeKind;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.merge.MergeConflict;
import org.orgo.studio.merge.MergeSide;
import org.orgo.studio.merge.desk.DefinitionMerge;
import org.orgo.studio.merge.desk.DefinitionMerge.MergeChange;
import org.orgo.studio.merge.desk.SharedUpdate;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDiff.FileDiff;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.shares.PartialOutcome;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.PartialReleaseId;
import org.orgo.studio.shares.ShareFigures;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.studio.web.DefinitionPage;
import org.orgo.studio.web.DraftPage;
import org.orgo.studio.web.DraftPage.DraftFileRow;
import org.orgo.studio.web.MergePage;
import org.orgo.studio.web.ProposalPage;
import org.orgo.studio.web.ProposalPage.CommentRow;
import org.orgo.studio.web.ProposalPage.Deciding;
import org.orgo.studio.web.ProposalPage.DrawnDiff;
import org.orgo.studio.web.ProposalPage.ReleaseRow;
import org.orgo.studio.web.SharePanel;
import org.orgo.studio.web.StudioPage;
import org.orgo.studio.web.StudioPage.DraftRow;
import org.orgo.studio.web.StudioPage.ProposalRow;
import org.orgo.studio.web.StudioPage.Shelf;
import org.orgo.studio.web.editor.EditorPage;
import org.orgo.web.SamplePages.Sample;

/** The pages of the studio, with and without something wrong. */
final class SampleStudioPages {

  private static final UUID ID = UUID.fromString("0190dddd-0000-4000-8000-000000000001");
  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final Finding WRONG =
      new Finding(
          "label-routing.dmn",
          41,
          "rule_water",
          new Finding.Cell(4, "Owner role"),
          "column-value",
          "says \"Ops.Plumbing\", which is not known here",
          "Write one of Ops.Maintenance, Operations.Safety");

  private final Layout layout;
  private final Instant now;

  SampleStudioPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("studio", new Sample("studio", studio(true)));
    samples.put("studio-empty", new Sample("studio", studio(false)));
    samples.put("definition", new Sample("definition", definition(DefinitionKind.TABLE)));
    samples.put("definition-drawn", new Sample("definition", definition(DefinitionKind.DIAGRAM)));
    samples.put("definition-merge", new Sample("definition-merge", merge(true)));
    samples.put("definition-merge-clean", new Sample("definition-merge", merge(false)));
    samples.put("draft", new Sample("draft", draft(List.of(WRONG), null)));
    samples.put("draft-clean", new Sample("draft", draft(List.of(), null)));
    samples.put("draft-refused", new Sample("draft", draft(List.of(), "No file has this name.")));
    samples.put("editor", new Sample("editor", editor(List.of(), "saved", false)));
    samples.put("editor-conflict", new Sample("editor", editor(List.of(WRONG), "conflict", false)));
    samples.put("editor-closed", new Sample("editor", editor(List.of(), null, true)));
    samples.put("proposal", new Sample("proposal", proposal(ProposalStatus.OPEN, null)));
    samples.put("proposal-mine", new Sample("proposal", proposal(ProposalStatus.OPEN, "author")));
    samples.put(
        "proposal-approved", new Sample("proposal", proposal(ProposalStatus.APPROVED, null)));
    samples.put("proposal-live", new Sample("proposal", proposal(ProposalStatus.ROLLED_OUT, null)));
    return samples;
  }

  private ProposalPage proposal(ProposalStatus status, String whyNot) {
    boolean open = status == ProposalStatus.OPEN;
    boolean approved = status == ProposalStatus.APPROVED;
    boolean live = status == ProposalStatus.ROLLED_OUT;
    return new ProposalPage(
        layout,
        new Proposal(
            new ProposalId(ID),
            new DraftId(ID),
            "Water leaks go to safety",
            "Three floors were flooded last month before anybody looked.",
            status,
            true,
            new UserId(ID),
            now.minus(Duration.ofHours(2)),
            open ? null : new UserId(ID),
            open ? null : now,
            open ? null : "Go ahead",
            approved ? now.plus(Duration.ofDays(1)) : null,
            approved ? "Another version of label-routing.dmn went live meanwhile" : null,
            2),
        "Ann Moreau",
        open ? null : "Paul Girard",
        List.of(
            drawn("label-routing.dmn", DefinitionKind.TABLE, "shared-1", differences()),
            drawn("our-form.form", DefinitionKind.FORM, null, List.of())),
        SampleReplayPages.panel(status, now),
        List.of(new CommentRow("Paul Girard", now, "Who is told at night?")),
        live ? List.of(new ReleaseRow(7, ReleaseKind.ROLLED_OUT, "Paul Girard", now)) : List.of(),
        approved || live ? share(approved, now) : null,
        new Deciding(whyNot, open, live, approved, approved, live),
        null);
  }

  private static SharePanel share(boolean running, Instant now) {
    return new SharePanel(
        new PartialRelease(
            new PartialReleaseId(ID),
            new ProposalId(ID),
            10,
            new UserId(ID),
            now.minus(Duration.ofHours(5)),
            running ? null : now,
            running ? null : PartialOutcome.RELEASED),
        new ShareFigures(
            new SideFigures(240, 31, 4, 18, 40, Duration.ofMinutes(42)),
            running
                ? new SideFigures(12, 1, 0, 0, 2, null)
                : new SideFigures(27, 3, 0, 1, 2, Duration.ofMinutes(31)),
            10));
  }

  private static DrawnDiff drawn(
      String file, DefinitionKind kind, String against, List<Difference> found) {
    String at = "/versions/" + file;
    return new DrawnDiff(new FileDiff(file, kind, against, found), at, at, "[]", "{}");
  }

  private static List<Difference> differences() {
    return List.of(
        new Difference(
            ChangeKind.CHANGED,
            "row",
            "rule_water",
            "row 4",
            "Owner role",
            "\"Ops.Maintenance\"",
            "\"Operations.Safety\""),
        new Difference(
            ChangeKind.ADDED, "row", "rule_new", "row 5", null, null, "Type: \"maintenance\""),
        new Difference(ChangeKind.MOVED, "row", "rule_old", "row 6", null, "row 5", "row 6"),
        new Difference(
            ChangeKind.REMOVED, "row", "rule_gone", "row 9", null, "Type: \"it\"", null));
  }

  private StudioPage studio(boolean any) {
    return new StudioPage(
        layout,
        List.of(
            new Shelf(
                DefinitionKind.DIAGRAM,
                List.of(version(DefinitionKind.DIAGRAM, DefinitionOrigin.SHARED, true))),
            new Shelf(
                DefinitionKind.TABLE,
                List.of(version(DefinitionKind.TABLE, DefinitionOrigin.OWN, true)))),
        any
            ? List.of(new DraftRow("/studio/drafts/" + ID, "Water leaks go to safety", "Ann", now))
            : List.of(),
        any ? "/studio?cursor=a" : null,
        any
            ? List.of(
                new ProposalRow(
                    "/studio/proposals/" + ID, "Waiting for parts", "OPEN", "Paul", now))
            : List.of(),
        any ? Set.of("label-routing.dmn") : Set.of(),
        true);
  }

  private DefinitionPage definition(DefinitionKind kind) {
    DefinitionVersion shown = version(kind, DefinitionOrigin.OWN, true);
    return new DefinitionPage(
        layout,
        shown,
        "<definitions>\n  <decision id=\"label-routing\" />\n</definitions>",
        kind == DefinitionKind.DIAGRAM ? "/tasks/0190-1/lifecycle.bpmn" : "/source",
        List.of(shown, version(kind, DefinitionOrigin.SHARED, false)),
        kind == DefinitionKind.DIAGRAM ? "/studio/definitions/task-lifecycle.bpmn/running" : null,
        true,
        true,
        kind == DefinitionKind.TABLE);
  }

  private MergePage merge(boolean disputed) {
    return new MergePage(
        layout,
        new DefinitionMerge(
            new SharedUpdate(
                version(DefinitionKind.TABLE, DefinitionOrigin.OWN, true),
                version(DefinitionKind.TABLE, DefinitionOrigin.SHARED, false),
                !disputed,
                version(DefinitionKind.TABLE, DefinitionOrigin.SHARED, false)),
            differences().stream().map(each -> new MergeChange(MergeSide.OWN, each)).toList(),
            disputed
                ? List.of(
                    new MergeConflict(
                        "rule_water / cell output_role",
                        "row",
                        "rule_water",
                        "row 4",
                        "Owner role",
                        "\"Ops.Maintenance\"",
                        "\"Operations.Safety\"",
                        "\"Operations.Dispatch\""),
                    new MergeConflict(
                        "rule_old", "row", "rule_old", "row 6", null, "Type: \"it\"", null, "all"))
                : List.of()),
        disputed ? "Decide each of them first." : null,
        Map.of("rule_old", MergeSide.SHARED));
  }

  private DefinitionVersion version(DefinitionKind kind, DefinitionOrigin origin, boolean live) {
    return new DefinitionVersion(
        kind == DefinitionKind.TABLE ? "label-routing.dmn" : "task-lifecycle.bpmn",
        kind,
        origin == DefinitionOrigin.OWN ? "own-3" : "shared-1",
        origin,
        kind == DefinitionKind.TABLE ? "Label routing" : "Task lifecycle",
        now.minus(Duration.ofDays(3)),
        SHA,
        live);
  }

  private DraftPage draft(List<Finding> findings, String refused) {
    return new DraftPage(
        layout,
        draft(DraftStatus.OPEN),
        "Ann Moreau",
        List.of(
            file("label-routing.dmn", "TABLE", "CHANGED", findings.size()),
            file("task-lifecycle.bpmn", "DIAGRAM", "OUTDATED", 0),
            file("work-done.form", "FORM", "SAME", 0)),
        findings,
        List.of("signal-words.dmn"),
        refused,
        null,
        true);
  }

  private DraftFileRow file(String name, String kind, String state, int findings) {
    return new DraftFileRow(
        name,
        kind,
        "/studio/drafts/%s/files/%s".formatted(ID, name),
        state,
        "Ann Moreau",
        now.minus(Duration.ofMinutes(4)),
        findings);
  }

  private EditorPage editor(List<Finding> findings, String outcome, boolean readOnly) {
    return new EditorPage(
        layout,
        draft(readOnly ? DraftStatus.PROPOSED : DraftStatus.OPEN),
        "label-routing.dmn",
        DefinitionKind.TABLE,
        "<definitions />",
        findings,
        "{}",
        outcome,
        readOnly,
        true);
  }

  private Draft draft(DraftStatus status) {
    return new Draft(
        new DraftId(ID), "Water leaks go to safety", status, new UserId(ID), now, now, 4);
  }
}
