package org.orgo.engine.deployment.check.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.allowlist.FeelGrammar;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.findings.Findings;

/** Checks a decision table: allowed parts only, and FEEL whose cost is bounded. */
public final class DecisionCheck {

  private static final int MAX_RULES = 2_000;
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "long", "double", "number", "date");

  private final List<String> headings = new ArrayList<>();
  private String expression = "";
  private boolean labelled;
  private int rules;
  private int cells;

  private DecisionCheck() {}

  /**
   * @return whether the table may be read further, although something in it may be wrong
   */
  public static boolean check(byte[] content, Findings findings) {
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
    return findings.list().stream().allMatch(each -> each.rule().equals("feel"));
  }

  /** An element is told after its attributes and its children. */
  private void text(String place, String text, String elementId, Findings findings) {
    switch (place) {
      case "dmn:rule" -> {
        rules++;
        cells = 0;
      }
      case "dmn:text" -> expression = text;
      case "dmn:input", "dmn:output" -> labelled = false;
      case "dmn:input@label", "dmn:output@label" -> heading(text);
      case "dmn:output@name" -> heading(text);
      case "dmn:inputExpression" -> {
        heading(expression.strip());
        feel(elementId, findings);
      }
      case "dmn:inputEntry", "dmn:outputEntry" -> {
        cells++;
        String heading = cells <= headings.size() ? headings.get(cells - 1) : null;
        feel(elementId, findings.at(new Finding.Cell(rules + 1, heading)));
      }
      case "dmn:inputValues", "dmn:outputValues" -> feel(elementId, findings);
      default -> attribute(place, text, elementId, findings);
    }
  }

  /** The label of a column, or what stands for it where it has none. */
  private void heading(String text) {
    if (!labelled) {
      headings.add(text);
      labelled = true;
    }
  }

  private void feel(String elementId, Findings findings) {
    FeelGrammar.refusal(expression)
        .ifPresent(
            reason ->
                findings
                    .under("feel")
                    .add(
                        elementId,
                        "the expression " + expression.strip() + " " + reason,
                        "Compare scalars, intervals and texts only"));
    expression = "";
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
