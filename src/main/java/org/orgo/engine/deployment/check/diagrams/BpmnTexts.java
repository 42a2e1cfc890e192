package org.orgo.engine.deployment.check.diagrams;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.allowlist.ExpressionGrammar;
import org.orgo.engine.deployment.findings.Findings;

/** Says which texts and attributes of a diagram may hold an expression, and which expressions. */
public final class BpmnTexts implements AllowListScan.TextRule {

  /** The points in time that Orgo's delegates and facades set. */
  private static final Set<String> KNOWN_TIMES =
      Set.of("decideBy", "escalateAt", "expiresAt", "readingEndsAt", "reviewDueAt");

  private static final Pattern CYCLE = Pattern.compile("R([1-9]\\d?)/(P.+)");
  private static final Pattern RETRIES =
      Pattern.compile("R[1-9]/P[0-9A-Z]+|P[0-9A-Z]+(,P[0-9A-Z]+){0,8}");
  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*Delegate)}");

  private final Predicate<String> isPublished;

  public BpmnTexts(Predicate<String> isPublished) {
    this.isPublished = isPublished;
  }

  @Override
  public void check(String place, String text, String elementId, Findings findings) {
    switch (place) {
      case "bpmn:conditionExpression" -> condition(text, elementId, findings.under("condition"));
      case "bpmn:timeDate" ->
          time(
              text,
              BpmnTexts::isInstant,
              "a time such as 2027-01-31T09:00:00Z",
              elementId,
              findings.under("timer"));
      case "bpmn:timeDuration" ->
          time(
              text,
              BpmnTexts::isDuration,
              "a duration such as PT4H",
              elementId,
              findings.under("timer"));
      case "bpmn:timeCycle" ->
          time(
              text,
              BpmnTexts::isCycle,
              "at most 99 repeats such as R3/PT1H",
              elementId,
              findings.under("timer"));
      case "bpmn:userTask@camunda:dueDate", "bpmn:userTask@camunda:followUpDate" ->
          time(
              text,
              due -> isInstant(due) || isDuration(due),
              "a time such as 2027-01-31T09:00:00Z or a duration such as P3D",
              elementId,
              findings.under("due-date"));
      case "camunda:inputParameter", "camunda:outputParameter" ->
          mapping(text, elementId, findings.under("mapping"));
      case "bpmn:loopCardinality" -> loop(text, elementId, findings.under("loop"));
      case "camunda:failedJobRetryTimeCycle" -> retries(text, elementId, findings.under("retries"));
      case "bpmn:serviceTask@camunda:delegateExpression" ->
          delegate(text, elementId, findings.under("delegate"));
      default -> noExpression(place, text, elementId, findings.under("plain-text"));
    }
  }

  private static void condition(String text, String elementId, Findings findings) {
    ExpressionGrammar.refusal(text)
        .ifPresent(
            reason ->
                findings.add(
                    elementId,
                    "the condition " + text.strip() + " " + reason,
                    "Compare variables and literals only, such as ${action == 'start'}"));
  }

  private static void mapping(String text, String elementId, Findings findings) {
    if (ExpressionGrammar.looksLikeExpression(text)) {
      ExpressionGrammar.refusal(text)
          .ifPresent(
              reason ->
                  findings.add(
                      elementId,
                      "the mapped value " + text.strip() + " " + reason,
                      "Write plain text, or one expression such as ${amount * 2}"));
    }
  }

  private static void time(
      String text, Predicate<String> isIso, String example, String elementId, Findings findings) {
    boolean known = ExpressionGrammar.variableIn(text).filter(KNOWN_TIMES::contains).isPresent();
    if (!known && !isIso.test(text.strip())) {
      findings.add(
          elementId,
          "the time " + text.strip() + " is neither ISO-8601 nor a known variable" + meant(text),
          "Write "
              + example
              + ", or one of the variables "
              + KNOWN_TIMES.stream().sorted().toList());
    }
  }

  /** Of a cycle, the pause is looked at. */
  private static String meant(String text) {
    String repeats = text.contains("/") ? text.substring(0, text.indexOf('/') + 1) : "";
    return MeantDuration.of(text.strip().substring(repeats.length()))
        .filter(BpmnTexts::isDuration)
        .map(duration -> "; did you mean " + repeats + duration + "?")
        .orElse("");
  }

  private static void loop(String text, String elementId, Findings findings) {
    if (!text.strip().matches("[1-9]\\d?")) {
      findings.add(
          elementId,
          "the loop " + text.strip() + " has no fixed number",
          "Write a number from 1 to 99");
    }
  }

  private static void retries(String text, String elementId, Findings findings) {
    if (!RETRIES.matcher(text.strip()).matches()) {
      findings.add(
          elementId,
          "the retries " + text.strip() + " are not a short list of pauses",
          "Write at most nine pauses such as PT5S,PT30S,PT2M");
    }
  }

  private void delegate(String text, String elementId, Findings findings) {
    Matcher bean = BEAN.matcher(text);
    if (!bean.matches() || !isPublished.test(bean.group(1))) {
      findings.add(
          elementId,
          "the delegate " + text + " is not published",
          "Name one published delegate as ${nameDelegate}");
    }
  }

  private static void noExpression(String place, String text, String elementId, Findings findings) {
    if (ExpressionGrammar.looksLikeExpression(text)) {
      findings.add(
          elementId,
          place + " may not hold the expression " + text.strip(),
          "Write plain text; expressions belong to conditions, timers and delegates");
    }
  }

  private static boolean isInstant(String text) {
    return parses(() -> OffsetDateTime.parse(text));
  }

  private static boolean isDuration(String text) {
    return parses(() -> Duration.parse(text)) || parses(() -> Period.parse(text));
  }

  private static boolean isCycle(String text) {
    Matcher cycle = CYCLE.matcher(text);
    return cycle.matches() && isDuration(cycle.group(2));
  }

  private static boolean parses(Runnable parsing) {
    try {
      parsing.run();
      return true;
    } catch (DateTimeException notParsable) {
      return false;
    }
  }
}
