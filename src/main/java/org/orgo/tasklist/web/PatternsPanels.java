package org.orgo.tasklist.web;

import java.util.List;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.reviews.response.PatternBoard;
import org.orgo.reviews.response.PatternWords;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.tasklist.CasePage;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Tells on a case's page which findings of reviews it is about. */
@Component
class PatternsPanels {

  private final PatternBoard board;

  PatternsPanels(PatternBoard board) {
    this.board = board;
  }

  CasePage.PatternsPanel of(CaseId id, Texts texts) {
    List<RecordedPattern> patterns = board.ofCase(id);
    return patterns.isEmpty()
        ? CasePage.PatternsPanel.NONE
        : new CasePage.PatternsPanel(
            patterns.stream().map(pattern -> row(pattern, new PatternWords(texts))).toList(),
            board.evidence(id));
  }

  private static CasePage.FoundPatternRow row(RecordedPattern pattern, PatternWords words) {
    boolean reads = CurrentActor.get().may(Permissions.REVIEWS_READ);
    return new CasePage.FoundPatternRow(
        reads ? "/patterns/" + pattern.patternId() : null,
        words.why(pattern),
        pattern.status().name(),
        pattern.outcome() == null ? null : pattern.outcome().name(),
        pattern.foundAt());
  }
}
