package org.orgo.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DecisionsTests {
  private static final DecisionKey SEVERITY = new DecisionKey("signal-severity");
  private static final Map<String, Object> URGENT =
      Map.of("baseSeverity", "MINOR", "type", "it", "themes", List.of("lift", "urgent"));
  private static final DecisionKey PATH = new DecisionKey("escalation-path");
  private static final Map<String, Object> STAFF =
      Map.of("granularity", "moderate", "level", "STAFF", "owningFunction", "Ops");

  private final TableFiles files = new TableFiles();

  @Test
  void a_row_uses_what_it_has_a_condition_for_and_what_it_answers_with() {
    Decisions decisions = files.decisions();
    DecisionTable routing = decisions.inUse(new DecisionKey("label-routing"));
    Map<String, Object> broadcast =
        Map.of(
            "broadcast", true,
            "base", "1",
            "category", 1,
            "intent", 1,
            "role", "Ops.Head",
            "type", "it",
            "profile", "default");
    MatchedRule informs = decisions.evaluate(routing, broadcast).rules().get(0);
    assertThat(routing.usedBy(informs)).containsExactlyInAnyOrder("broadcast", "role");

    DecisionTable path = decisions.inUse(PATH);
    MatchedRule step = decisions.evaluate(path, STAFF).rules().get(0);
    assertThat(path.usedBy(step)).contains("level").doesNotContain("owningFunction");
  }

  @Test
  void an_answer_names_table_version_and_the_row_that_gave_it() {
    DecisionOutcome outcome = files.decisions().evaluate(PATH, STAFF);

    assertThat(outcome.name()).isEqualTo("Escalation path");
    assertThat(outcome.version()).isEqualTo(1);
    assertThat(outcome.inputs()).isEqualTo(STAFF);
    assertThat(outcome.text("nextLevel")).isEqualTo("LEAD");
    assertThat(outcome.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.id()).isEqualTo("rule_stepStaff");
              assertThat(rule.description())
                  .isEqualTo("One level up: from staff to the team lead.");
            });
  }

  @Test
  void an_organizations_own_version_answers_for_that_organization_only() {
    files.withOwn(
        "elm",
        "escalation-path",
        TableFiles.xml("escalation-path").replace("\"LEAD\"", "\"HEAD\""));
    Decisions decisions = files.decisions();

    files.askedBy("elm");
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isNotEqualTo("LEAD");
    files.askedBy("oak");
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
    files.askedBy(null);
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
  }

  @Test
  void a_new_version_answers_after_its_deployment() {
    TableCache known = new TableCache(Ticker.systemTicker());
    Decisions decisions =
        new Decisions(files, known, new TableReader(true), () -> Optional.of("elm"));
    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(1);

    files
        .withOwn("oak", "escalation-path", TableFiles.xml("escalation-path"))
        .withOwn("elm", "escalation-path", TableFiles.xml("escalation-path"));
    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(1);
    known.somethingWasDeployed(Optional.of("oak"));
    assertThat(decisions.evaluate(PATH, STAFF).version()).as("another's deployment").isEqualTo(1);
    known.somethingWasDeployed(Optional.of("elm"));

    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(2);
  }

  @Test
  void what_another_node_deployed_answers_after_ten_seconds() {
    AtomicLong nanos = new AtomicLong();
    Decisions decisions =
        new Decisions(
            files, new TableCache(nanos::get), new TableReader(true), () -> Optional.of("elm"));
    decisions.evaluate(PATH, STAFF);
    files
        .withOwn("oak", "escalation-path", TableFiles.xml("escalation-path"))
        .withOwn("elm", "escalation-path", TableFiles.xml("escalation-path"));

    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(2);
  }

  @Test
  void an_answer_that_follows_from_few_inputs_is_remembered_but_never_one_about_a_text() {
    String searching =
        TableFiles.xml("escalation-path")
            .replaceFirst("<text>\"aggressive\"</text>", "<text>contains(?, \"aggr\")</text>");
    Decisions own = files.withOwn("elm", "escalation-path", searching).askedBy("elm").decisions();
    Decisions decisions = new TableFiles().decisions();

    assertThat(decisions.evaluate(PATH, STAFF)).isSameAs(decisions.evaluate(PATH, STAFF));
    assertThat(decisions.evaluate(SEVERITY, URGENT)).isSameAs(decisions.evaluate(SEVERITY, URGENT));
    assertThat(own.evaluate(PATH, STAFF))
        .isNotSameAs(own.evaluate(PATH, STAFF))
        .isEqualTo(own.evaluate(PATH, STAFF));
  }

  @Test
  void the_themes_a_row_asked_for_are_named() {
    DecisionOutcome outcome = files.decisions().evaluate(SEVERITY, URGENT);

    assertThat(outcome.rules().get(0).words()).containsExactly("urgent");
  }

  @Test
  void a_table_nobody_deployed_is_refused_by_name() {
    assertThatThrownBy(() -> files.decisions().evaluate(new DecisionKey("no-such-table"), Map.of()))
        .isInstanceOf(NoSuchDecision.class)
        .hasMessageContaining("no-such-table");
  }

  @Test
  void a_table_in_a_scripting_language_is_refused() {
    String script =
        TableFiles.xml("escalation-path")
            .replace(
                "<inputEntry id=\"rule_top_level\">",
                "<inputEntry id=\"rule_top_level\" expressionLanguage=\"javascript\">");
    String juel = script.replace("javascript", "juel");

    for (String language : new String[] {script, juel}) {
      Decisions decisions =
          new TableFiles().withOwn("elm", "escalation-path", language).askedBy("elm").decisions();
      assertThatThrownBy(() -> decisions.evaluate(PATH, STAFF))
          .hasStackTraceContaining("only FEEL is allowed");
    }
  }
}
