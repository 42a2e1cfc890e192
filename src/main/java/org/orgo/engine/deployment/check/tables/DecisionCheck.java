package org.orgo.engine.deployment.check.tables;

import java.util.Set;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.allowlist.FeelGrammar;
import org.orgo.engine.deployment.findings.Findings;

/** Checks a decision table: allowed parts only, and FEEL whose cost is bounded. */
public final class DecisionCheck {

  private static final int MAX_RULES = 2_000;
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "long", "double", "number", "date");

  private int rules;

  private DecisionCheck() {}

  public static void check(byte[] content, Findings findings) {
    DecisionCheck check = new DecisionCheck();
    AllowListScan.of(content, "dmn", check::text, findings);
    if (check.rules > MAX_RULES) {
      findings
          .under("table-size")
          .add(
              null,
              "has " + check.rules + " rules, more than " + MAX_RULES,
              "Split the table, or look the values up in one rule");
    }
  }

  private void text(String place, String text, String elementId, Findings findings) {
    switch (place) {
      case "dmn:rule" -> rules++;
      case "dmn:text" ->
          FeelGrammar.refusal(text)
              .ifPresent(
                  reason ->
                      findings
                          .under("feel")
                          .add(
                              elementId,
                              "the expression " + text.strip() + " " + reason,
                              "Compare scalars, intervals and texts only"));
      default -> attribute(place, text, elementId, findings);
    }
  }

  private static void attribute(String place, String text, String elementId, Findings findings) {
    if (place.endsWith("@expressionLanguage") && !text.equals("feel")) {
      findings.under("feel").add(elementId, "is written in " + text, "Write it in FEEL");
    }
    if (place.endsWith("@typeRef") && !TYPES.contains(text)) {
      findings
          .under("column-type")
          .add(elementId, "has the type " + text, "Use one of " + TYPES.stream().sorted().toList());
    }
  }
}
