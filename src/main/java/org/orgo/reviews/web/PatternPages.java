package org.orgo.reviews.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.response.PatternBoard;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternStatus;
import org.orgo.reviews.response.PatternWords;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.reviews.web.PatternPage.PatternFact;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a pattern together, in one transaction. */
@Component
class PatternPages {

  private final PatternBoard board;
  private final CaseBoard cases;
  private final UserAccounts accounts;
  private final Layouts layouts;

  PatternPages(PatternBoard board, CaseBoard cases, UserAccounts accounts, Layouts layouts) {
    this.board = board;
    this.cases = cases;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public PatternPage of(PatternId id, String refused, HttpServletRequest request) {
    RecordedPattern pattern = board.get(id);
    Layout layout = layouts.of(request, "reviews");
    Texts texts = layout.texts();
    CaseId caseId = new CaseId(pattern.caseId());
    return new PatternPage(
        layout,
        PatternRow.of(pattern, new PatternWords(texts)),
        texts.get(
            "pattern.window", texts.day(pattern.windowStart()), texts.day(pattern.windowEnd())),
        facts(pattern.numbers(), texts),
        thresholds(pattern, texts),
        board.evidence(caseId),
        dismissal(pattern, texts),
        pattern.status() == PatternStatus.FIRED && mayAct(cases.get(caseId)),
        pattern.kind() != PatternKind.HIGH_RISK,
        refused);
  }

  private boolean mayAct(Case theCase) {
    return theCase.status() != CaseStatus.ARCHIVED && cases.mayAct(theCase);
  }

  private static List<PatternFact> thresholds(RecordedPattern pattern, Texts texts) {
    List<PatternFact> facts = new ArrayList<>();
    pattern
        .thresholds()
        .properties()
        .forEach(
            part -> {
              if (part.getValue().isValueNode()) {
                facts.add(fact(part.getKey(), part.getValue(), texts));
              } else {
                facts.addAll(facts(part.getValue(), texts));
              }
            });
    return facts;
  }

  private static List<PatternFact> facts(JsonNode values, Texts texts) {
    return values.properties().stream()
        .map(part -> fact(part.getKey(), part.getValue(), texts))
        .toList();
  }

  private static PatternFact fact(String name, JsonNode value, Texts texts) {
    return new PatternFact(texts.of("pattern_number", name).replace('_', ' '), value.asText());
  }

  private PatternPage.Dismissal dismissal(RecordedPattern pattern, Texts texts) {
    if (pattern.dismissedAt() == null) {
      return null;
    }
    return new PatternPage.Dismissal(
        pattern.dismissedBy() == null
            ? null
            : accounts.names(Set.of(pattern.dismissedBy())).get(pattern.dismissedBy()),
        pattern.dismissedAt(),
        pattern.dismissalReason(),
        pattern.mutedUntil() == null ? null : texts.day(pattern.mutedUntil()));
  }
}
