package org.orgo.studio.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.DraftHasFindings;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** Examples beside a table hold whoever changes it to what it should answer. */
@OrgoTest
class ExamplesTests {

  private static final String TABLE = "signal-severity.dmn";
  private static final String EXAMPLES = "signal-severity.examples.json";
  private static final String HURT =
      """
      [{"name": "Somebody is hurt",
        "inputs": {"baseSeverity": "MINOR", "type": "safety", "themes": ["life_at_risk"]},
        "expected": {"rule": "rule_lifeAtRisk", "outputs": {"severity": "%s"}}}]
      """;

  @Autowired TestOrganizations organizations;
  @Autowired DraftDesk drafts;
  @Autowired DraftChecks checks;
  @Autowired ProposalDesk proposals;
  @Autowired Rollouts rollouts;
  @Autowired DefinitionCatalog catalog;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void a_table_that_answers_its_examples_can_be_proposed() {
    assertThat(findings(Map.of(EXAMPLES, HURT.formatted("CRITICAL")))).isEmpty();
  }

  @Test
  void an_example_that_is_answered_otherwise_is_a_finding_that_says_how() {
    assertThat(findings(Map.of(EXAMPLES, HURT.formatted("MINOR"))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo(EXAMPLES);
              assertThat(finding.element()).isEqualTo("Somebody is hurt");
              assertThat(finding.reason())
                  .contains("row 1 answers {severity=CRITICAL}", "row rule_lifeAtRisk");
            });
  }

  @Test
  void a_changed_table_is_held_to_the_examples_that_are_live() {
    live(Map.of(EXAMPLES, HURT.formatted("CRITICAL")));

    Draft draft = draft(Map.of(TABLE, softer()));

    assertThat(shops.as("analyst", () -> checks.findings(draft.draftId())))
        .extracting(Finding::file)
        .containsExactly(EXAMPLES);
    assertThatThrownBy(() -> shops.as("analyst", () -> proposals.submit(draft.draftId(), null)))
        .isInstanceOf(DraftHasFindings.class);
  }

  @Test
  void a_change_of_both_is_held_to_its_own_examples() {
    live(Map.of(EXAMPLES, HURT.formatted("CRITICAL")));

    assertThat(findings(Map.of(TABLE, softer(), EXAMPLES, HURT.formatted("MAJOR")))).isEmpty();
  }

  @Test
  void what_was_approved_is_refused_when_examples_went_live_meanwhile_that_it_breaks() {
    Proposal proposal = approved(Map.of(TABLE, softer()));
    live(Map.of(EXAMPLES, HURT.formatted("CRITICAL")));

    assertThatThrownBy(() -> shops.run("admin", () -> rollouts.rollOut(proposal)))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("Somebody is hurt");
  }

  @Test
  void new_examples_go_again_when_they_are_taken_back() {
    Proposal proposal = live(Map.of(EXAMPLES, HURT.formatted("CRITICAL")));
    assertThat(shops.as("analyst", () -> catalog.live(EXAMPLES))).isPresent();

    shops.run("admin", () -> rollouts.rollBack(proposal));

    assertThat(shops.as("analyst", () -> catalog.live(EXAMPLES))).isEmpty();
  }

  @Test
  void other_organizations_examples_hold_nobody() {
    TestOrganization others = organizations.found("retail_chain");
    live(Map.of(EXAMPLES, HURT.formatted("CRITICAL")));
    shops = others;

    assertThat(findings(Map.of(TABLE, softer()))).isEmpty();
  }

  @Test
  void what_is_no_list_of_examples_and_what_expects_nothing_is_said() {
    assertThat(findings(Map.of(EXAMPLES, "{\"name\": 1}")))
        .extracting(Finding::rule)
        .containsExactly("readable");
    assertThat(findings(Map.of(EXAMPLES, "[{\"name\": \"Open\", \"inputs\": {}}]")))
        .extracting(Finding::reason)
        .containsExactly("says nothing that is expected");
  }

  @Test
  void examples_of_a_table_that_is_not_there_are_a_finding() {
    List<Finding> found =
        findings(Map.of("no-such-table.examples.json", HURT.formatted("CRITICAL")));

    assertThat(found)
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("cannot be asked"));
  }

  private Proposal live(Map<String, String> files) {
    Proposal proposal = approved(files);
    shops.run("admin", () -> rollouts.rollOut(proposal));
    return shops.as("admin", () -> proposals.get(proposal.proposalId()));
  }

  private Proposal approved(Map<String, String> files) {
    Draft draft = draft(files);
    Proposal proposal = shops.as("analyst", () -> proposals.submit(draft.draftId(), null));
    shops.run("admin", () -> proposals.approve(proposal.proposalId(), null));
    return shops.as("admin", () -> proposals.get(proposal.proposalId()));
  }

  private List<Finding> findings(Map<String, String> files) {
    Draft draft = draft(files);
    return shops.as("analyst", () -> checks.findings(draft.draftId()));
  }

  private Draft draft(Map<String, String> files) {
    Draft draft = shops.as("analyst", () -> drafts.create("Examples"));
    files.forEach(
        (file, text) ->
            shops.run(
                "analyst",
                () ->
                    drafts.put(
                        draft.draftId(), file, text.getBytes(StandardCharsets.UTF_8), null)));
    return draft;
  }

  private static String softer() {
    return TableFiles.xml("signal-severity").replaceFirst("\"CRITICAL\"", "\"MAJOR\"");
  }
}
