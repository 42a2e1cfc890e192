package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.cases.CaseId;
import org.orgo.reviews.pack.CaseCounts;
import org.orgo.reviews.pack.OpenCase;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.reviews.response.EvidenceList;
import org.orgo.reviews.web.HighRisksPage;
import org.orgo.reviews.web.PatternPage;
import org.orgo.reviews.web.PatternRow;
import org.orgo.reviews.web.PatternsPage;
import org.orgo.reviews.web.ReviewPage;
import org.orgo.reviews.web.ReviewsPage;
import org.orgo.tasklist.CasePage;
import org.orgo.web.SamplePages.Sample;

/** The pages of reviews, each in the states it can be in. */
final class SampleReviewPages {

  private static final UUID ID = UUID.fromString("0190aaaa-0000-4000-8000-000000000001");
  private static final String WHY =
      "5 events from 4 sources within 7 days. It takes 2 events from 1 source to count"
          + " as a pattern. Where nothing is wrong, 50 of 100 reviews would find as much.";

  private final Layout layout;
  private final Instant now;

  SampleReviewPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    List<PatternRow> rows =
        List.of(
            row("FIRED", null),
            row("MUTED", null),
            row("FIRED", "NOT_MENDED"),
            row("DISMISSED", null));
    samples.put(
        "patterns",
        new Sample("patterns", new PatternsPage(layout, "", rows, "/patterns?cursor=a", true)));
    samples.put(
        "patterns-empty",
        new Sample("patterns", new PatternsPage(layout, "", List.of(), null, true)));
    samples.put("high-risks", new Sample("high-risks", highRisks(true, true, null)));
    samples.put("high-risks-read", new Sample("high-risks", highRisks(true, false, null)));
    samples.put("high-risks-refused", new Sample("high-risks", highRisks(false, true, "No.")));
    samples.put("pattern", new Sample("pattern", pattern(row("FIRED", null), null, null)));
    samples.put(
        "pattern-refused",
        new Sample("pattern", pattern(row("FIRED", null), null, "Please say why.")));
    samples.put(
        "pattern-dismissed",
        new Sample(
            "pattern",
            pattern(
                row("DISMISSED", null),
                new PatternPage.Dismissal(
                    "Paul Girard", now, "The floor is being renewed.", "16 November 2026"),
                null)));
    samples.put(
        "reviews",
        new Sample(
            "reviews",
            new ReviewsPage(
                layout, List.of(review("HELD", null), review("SKIPPED", "3 h")), null)));
    samples.put("reviews-empty", new Sample("reviews", new ReviewsPage(layout, List.of(), null)));
    samples.put("review", new Sample("review", pack(rows)));
    samples.put("review-empty", new Sample("review", emptyPack()));
    return samples;
  }

  CasePage.PatternsPanel panel() {
    return new CasePage.PatternsPanel(
        List.of(
            new CasePage.FoundPatternRow("/patterns/" + ID, WHY, "FIRED", "MENDED", now),
            new CasePage.FoundPatternRow(null, WHY, "FIRED", null, now.minus(Duration.ofDays(7)))),
        evidence());
  }

  private HighRisksPage highRisks(boolean readsReviews, boolean mayChange, String refused) {
    return new HighRisksPage(
        layout,
        List.of(
            new HighRiskIndicator("self_harm", true), new HighRiskIndicator("harassment", false)),
        readsReviews,
        mayChange,
        refused == null ? "" : "a/b",
        refused);
  }

  private PatternPage pattern(PatternRow row, PatternPage.Dismissal dismissal, String refused) {
    return new PatternPage(
        layout,
        row,
        "2 November 2026 to 8 November 2026",
        List.of(new PatternPage.PatternFact("Events", "5")),
        List.of(
            new PatternPage.PatternFact("Events needed", "2"),
            new PatternPage.PatternFact("Table", "review-thresholds")),
        evidence(),
        dismissal,
        dismissal == null,
        true,
        refused);
  }

  private EvidenceList evidence() {
    return new EvidenceList(
        List.of(
            new EvidenceList.EvidenceItem(
                ID, null, "Wet lobby floor", "1001.94.Operations.Safety", "IN_PROGRESS", now),
            new EvidenceList.EvidenceItem(
                null,
                ID,
                "Wet floor near the main entrance",
                "1001.94.Operations.Safety",
                "PENDING",
                now)),
        3);
  }

  private PatternRow row(String status, String outcome) {
    return new PatternRow(
        ID,
        ID,
        outcome == null ? null : "/patterns/" + ID,
        "It keeps happening: slip hazard, Operations.Safety",
        WHY,
        "Week from 2 November 2026",
        "11.94.Operations.Safety.Audit",
        "MAJOR",
        "RESTRICTED",
        status,
        outcome,
        outcome == null ? null : "One window after the case was closed, it fires no more.",
        now.minus(Duration.ofHours(30)));
  }

  private ReviewsPage.ReviewRow review(String status, String late) {
    return new ReviewsPage.ReviewRow(
        ID, "WEEKLY", "Week from 2 November 2026", status, now.minus(Duration.ofHours(30)), late);
  }

  private ReviewPage pack(List<PatternRow> patterns) {
    return new ReviewPage(
        layout,
        review("HELD", "3 h"),
        new CaseCounts(14, 2, 1),
        List.of(openCase("CRITICAL", true), openCase("MODERATE", false)),
        patterns,
        List.of(decision("COMPLETED"), decision("ESCALATED")),
        List.of(decision("PENDING")),
        new ReviewPage.Minutes("Present: Ann, Paul.\nThe mat is ordered.", 2, "Ann Moreau", now),
        List.of("Ops.Head", "Ops.Maintenance"),
        null);
  }

  private ReviewPage emptyPack() {
    return new ReviewPage(
        layout,
        review("HELD", null),
        new CaseCounts(0, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ReviewPage.Minutes("", 0, null, null),
        List.of("Ops.Head"),
        "This cannot be taken as it is.");
  }

  private OpenCase openCase(String severity, boolean overdue) {
    return new OpenCase(
        new CaseId(ID),
        "Lobby floor",
        "1001.94.Operations.Safety",
        "OPEN",
        severity,
        "RESTRICTED",
        "Operations.Safety",
        now,
        overdue);
  }

  private ReviewPage.DecisionRow decision(String status) {
    return new ReviewPage.DecisionRow(
        ID,
        "Put a mat behind the main entrance before the winter",
        status,
        "Ops.Maintenance",
        "Week from 26 October 2026",
        now);
  }
}
