package org.orgo.studio.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftIsClosed;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.studio.releases.NoEarlierVersion;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft to what is live, and back. */
@OrgoTest
class ProposalTests {

  private static final String FILE = "signal-severity.dmn";

  @Autowired TestOrganizations organizations;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk desk;
  @Autowired ProposalComments comments;
  @Autowired Rollouts rollouts;
  @Autowired DefinitionCatalog catalog;
  @Autowired Deployments deployments;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void what_is_approved_and_rolled_out_is_live_and_one_step_leads_back() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.SHARED);

    shops.run("admin", () -> desk.approve(proposal.proposalId(), "Good"));
    assertThat(live().origin()).as("approved only").isEqualTo(DefinitionOrigin.SHARED);
    rollOut(proposal);

    assertThat(source()).isEqualTo(table("\"MAJOR\""));
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.OWN);
    assertThat(current(proposal).status()).isEqualTo(ProposalStatus.ROLLED_OUT);
    assertThat(shops.as("analyst", () -> drafts.get(proposal.draftId())).status())
        .isEqualTo(DraftStatus.RELEASED);

    shops.run("admin", () -> rollouts.rollBack(current(proposal)));

    assertThat(source()).isEqualTo(shared());
    assertThat(live().origin()).as("follows the shared one").isEqualTo(DefinitionOrigin.SHARED);
    assertThatThrownBy(() -> shops.as("admin", () -> rollouts.rollBack(current(proposal))))
        .isInstanceOf(NoEarlierVersion.class);
  }

  @Test
  void the_second_of_two_goes_back_to_the_first() {
    roll("\"MAJOR\"");
    Proposal second = roll("\"CRITICAL\"");

    shops.run("admin", () -> rollouts.rollBack(second));

    assertThat(source()).isEqualTo(table("\"MAJOR\""));
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.OWN);
  }

  @Test
  void the_first_of_two_is_not_taken_back_over_the_second() {
    Proposal first = roll("\"MAJOR\"");
    roll("\"CRITICAL\"");
    assertThatThrownBy(() -> shops.as("admin", () -> rollouts.rollBack(first)))
        .isInstanceOf(DefinitionMovedOn.class);
    assertThat(source()).isEqualTo(table("\"CRITICAL\""));
  }

  @Test
  void an_author_does_not_approve_where_a_second_person_is_asked_for() {
    Proposal proposal = submitted("admin", "\"MAJOR\"");
    assertThat(proposal.secondPerson()).isTrue();
    assertThatThrownBy(() -> shops.as("admin", () -> desk.approve(proposal.proposalId(), null)))
        .isInstanceOf(SecondPersonRequired.class);
  }

  @Test
  void who_only_changed_a_file_of_it_is_an_author_too() {
    Draft draft = shops.as("analyst", () -> drafts.create("Sharper"));
    shops.run("admin", () -> drafts.put(draft.draftId(), FILE, table("\"MINOR\""), null));
    shops.run("analyst", () -> drafts.put(draft.draftId(), FILE, table("\"MAJOR\""), null));
    Proposal proposal = shops.as("analyst", () -> desk.submit(draft.draftId(), null));

    assertThatThrownBy(() -> shops.as("admin", () -> desk.approve(proposal.proposalId(), null)))
        .isInstanceOf(SecondPersonRequired.class);
  }

  @Test
  void the_database_refuses_an_author_whoever_writes_the_row() {
    Proposal proposal = submitted("admin", "\"MAJOR\"");
    assertThatThrownBy(
            () ->
                update(
                    "update definition_proposals set status = 'APPROVED', decided_at = now(),"
                        + " decided_by = submitted_by where proposal_id = ?",
                    proposal))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("an author does not approve the own change");
    assertThatThrownBy(
            () ->
                update(
                    "update definition_proposals set second_person = false where proposal_id = ?",
                    proposal))
        .hasMessageContaining("keeps its author and its rule");
    assertThatThrownBy(
            () -> update("delete from definition_draft_authors where draft_id <> ?", proposal))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () ->
                update(
                    "update definition_proposal_files set content = '' where proposal_id = ?",
                    proposal))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void where_the_profile_asks_for_nobody_else_an_author_who_may_deploy_approves() {
    shops = organizations.found("friend_group");
    Proposal proposal = submitted("admin", "\"MAJOR\"");
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    rollOut(proposal);
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.OWN);
  }

  @Test
  void an_override_of_the_profile_decides() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("changes").put("second_person", false);
    shops = organizations.found("hospital", overrides);
    assertThat(submitted("admin", "\"MAJOR\"").secondPerson()).isFalse();
    shops = organizations.found("hospital");
    assertThat(submitted("admin", "\"MAJOR\"").secondPerson()).isTrue();
  }

  @Test
  void only_who_may_deploy_approves_rolls_out_and_takes_back() {
    Proposal proposal = submitted("admin", "\"MAJOR\"");
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.approve(proposal.proposalId(), null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.as("analyst", () -> rollouts.rollOut(proposal)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.as("analyst", () -> rollouts.rollBack(proposal)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.as("worker", () -> desk.get(proposal.proposalId())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nothing_goes_live_before_it_is_approved_and_nothing_twice() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    assertThatThrownBy(() -> rollOut(proposal)).isInstanceOf(ProposalIsSettled.class);
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    rollOut(proposal);
    assertThatThrownBy(() -> rollOut(proposal)).isInstanceOf(ProposalIsSettled.class);
    assertThatThrownBy(() -> shops.as("admin", () -> desk.reject(proposal.proposalId(), null)))
        .isInstanceOf(ProposalIsSettled.class);
  }

  @Test
  void what_nobody_looked_at_is_not_undone() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    shops.run("admin", () -> deployments.deploy("By hand", Map.of(FILE, table("\"MINOR\""))));
    assertThatThrownBy(() -> rollOut(proposal)).isInstanceOf(DefinitionMovedOn.class);
    assertThat(source()).isEqualTo(table("\"MINOR\""));
  }

  @Test
  void with_something_wrong_nobody_is_asked_and_the_draft_stays_open() {
    Draft draft = draft("analyst", "\"GRAVE\"");
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.submit(draft.draftId(), null)))
        .isInstanceOfSatisfying(
            DraftHasFindings.class, refused -> assertThat(refused.findings()).isNotEmpty());
    assertThat(shops.as("analyst", () -> drafts.get(draft.draftId())).status())
        .isEqualTo(DraftStatus.OPEN);
  }

  @Test
  void a_draft_that_says_what_is_live_is_no_proposal() {
    Draft draft = shops.as("analyst", () -> drafts.createFrom("Nothing", FILE));
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.submit(draft.draftId(), null)))
        .isInstanceOf(NothingChanged.class);
  }

  @Test
  void what_is_proposed_is_not_edited_and_is_open_again_when_rejected() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    assertThatThrownBy(
            () ->
                shops.as(
                    "analyst",
                    () -> drafts.put(proposal.draftId(), FILE, table("\"MINOR\""), null)))
        .isInstanceOf(DraftIsClosed.class);

    shops.run("admin", () -> desk.reject(proposal.proposalId(), "Not yet"));

    assertThat(current(proposal).decisionNote()).isEqualTo("Not yet");
    shops.run("analyst", () -> drafts.put(proposal.draftId(), FILE, table("\"MINOR\""), null));
    assertThat(shops.as("analyst", () -> desk.contents(proposal.proposalId())).get(FILE))
        .as("what was decided about stays")
        .isEqualTo(table("\"MAJOR\""));
    assertThat(shops.as("analyst", () -> desk.submit(proposal.draftId(), null)).proposalId())
        .isNotEqualTo(proposal.proposalId());
  }

  @Test
  void it_goes_live_at_its_time_and_not_before() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    shops.run(
        "admin",
        () -> rollouts.schedule(current(proposal), clock.instant().plus(Duration.ofHours(8))));
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.SHARED);

    clock.advance(Duration.ofHours(9));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> current(proposal).status() == ProposalStatus.ROLLED_OUT);
    assertThat(source()).isEqualTo(table("\"MAJOR\""));
  }

  @Test
  void what_cannot_go_live_at_its_time_says_why_and_waits_for_a_person() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    shops.run(
        "admin",
        () -> rollouts.schedule(current(proposal), clock.instant().plus(Duration.ofHours(8))));
    shops.run("admin", () -> deployments.deploy("By hand", Map.of(FILE, table("\"MINOR\""))));

    clock.advance(Duration.ofHours(9));

    await().atMost(Duration.ofSeconds(60)).until(() -> current(proposal).failure() != null);
    assertThat(current(proposal).status()).isEqualTo(ProposalStatus.APPROVED);
    assertThat(current(proposal).failure()).contains(FILE);
  }

  @Test
  void another_organizations_proposal_does_not_exist() {
    Proposal proposal = submitted("analyst", "\"MAJOR\"");
    TestOrganization others = organizations.found("retail_chain");
    List<Runnable> tries =
        List.of(
            () -> desk.get(proposal.proposalId()),
            () -> desk.approve(proposal.proposalId(), null),
            () -> desk.reject(proposal.proposalId(), null),
            () -> comments.add(proposal.proposalId(), "Hello"));
    for (Runnable each : tries) {
      assertThatThrownBy(() -> others.run("admin", each)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void each_step_is_recorded_with_the_hash_of_what_it_was_about() {
    Proposal proposal = roll("\"MAJOR\"");
    assertThat(shops.asSystem(() -> audit.about("definition_proposal", proposal.proposalId())))
        .extracting(entry -> entry.action())
        .containsExactly("proposal.submitted", "proposal.approved");
    assertThat(shops.asSystem(() -> audit.about("definition_proposal", proposal.proposalId())))
        .allSatisfy(
            entry ->
                assertThat(entry.fields())
                    .containsExactly(
                        "file:" + FILE, "sha256:" + ContentHash.of(table("\"MAJOR\""))));
  }

  private Proposal roll(String answer) {
    Proposal proposal = submitted("analyst", answer);
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    rollOut(proposal);
    return current(proposal);
  }

  private void rollOut(Proposal proposal) {
    shops.run("admin", () -> rollouts.rollOut(proposal));
  }

  private Proposal submitted(String author, String answer) {
    Draft draft = draft(author, answer);
    return shops.as(author, () -> desk.submit(draft.draftId(), "It is time"));
  }

  private Draft draft(String author, String answer) {
    Draft draft = shops.as(author, () -> drafts.create("Sharper"));
    return shops.as(author, () -> drafts.put(draft.draftId(), FILE, table(answer), null));
  }

  private Proposal current(Proposal proposal) {
    return shops.as("admin", () -> desk.get(proposal.proposalId()));
  }

  private DefinitionVersion live() {
    return shops.as("analyst", () -> catalog.get(FILE));
  }

  private byte[] source() {
    return shops.as("analyst", () -> catalog.source(catalog.get(FILE)));
  }

  private void update(String statement, Proposal proposal) {
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, proposal.proposalId().value())));
  }

  private static byte[] shared() {
    return TableFiles.xml("signal-severity").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] table(String answer) {
    return TableFiles.xml("signal-severity")
        .replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1" + answer)
        .getBytes(StandardCharsets.UTF_8);
  }
}
