package org.orgo.studio.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.signals.work.WorkDesk;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalIsSettled;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.studio.releases.Releases;
import org.orgo.tasks.Task;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was approved is tried on a share of new work, and the way on and back is one step. */
@OrgoTest
class SharesTests {

  private static final String TABLE = "signal-severity.dmn";
  private static final String LIFECYCLE = ShareableFiles.LIFECYCLE;

  @Autowired TestOrganizations organizations;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk desk;
  @Autowired Rollouts rollouts;
  @Autowired Releases releases;
  @Autowired Shares shares;
  @Autowired DefinitionCatalog catalog;
  @Autowired Definitions definitions;
  @Autowired SignalDesk signals;
  @Autowired WorkDesk work;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shops;
  private int reported;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void each_signal_takes_one_side_in_all_tables_and_in_the_diagram_that_follows() {
    Proposal proposal =
        approved(
            Map.of(
                TABLE,
                table("signal-severity", "\"MAJOR\""),
                "profile-severity-policy.dmn",
                renamed("profile-severity-policy"),
                LIFECYCLE,
                lifecycle()));
    share(proposal, 10);
    Map<String, Integer> tried = tried(proposal);

    List<UUID> inShare = new ArrayList<>();
    for (int each = 0; each < 200; each++) {
      Receipt receipt = report();
      boolean within = ReleaseBucket.isWithin(10, receipt.signalId().value());
      Map<String, Integer> asked = versions(receipt.taskId());
      Set.of("signal-severity", "profile-severity-policy")
          .forEach(
              table ->
                  assertThat(asked.get(table).equals(tried.get(table + ".dmn")))
                      .as("%s of %s", table, receipt)
                      .isEqualTo(within));
      assertThat(lifecycleVersion(receipt.taskId()) == tried.get(LIFECYCLE)).isEqualTo(within);
      if (within) {
        inShare.add(receipt.taskId());
      }
    }
    assertThat(inShare).hasSizeBetween(4, 45);
  }

  @Test
  void work_opened_by_hand_takes_one_side_too() {
    Proposal proposal =
        approved(Map.of(TABLE, table("signal-severity", "\"MAJOR\""), LIFECYCLE, lifecycle()));
    share(proposal, 50);
    Map<String, Integer> tried = tried(proposal);
    int within = 0;
    for (int each = 0; each < 20; each++) {
      Task task = shops.as("worker", () -> work.openTask(TestWork.byHand(null)));
      boolean diagram = lifecycleVersion(task.taskId().value()) == tried.get(LIFECYCLE);
      assertThat(versions(task.taskId().value()).get("signal-severity").equals(tried.get(TABLE)))
          .isEqualTo(diagram)
          .isEqualTo(ReleaseBucket.isWithin(50, task.taskId().value()));
      within += diagram ? 1 : 0;
    }
    assertThat(within).isBetween(1, 19);
  }

  @Test
  void what_everybody_else_takes_stays_live_and_follows_the_shared_version_as_before() {
    Proposal proposal = approved(Map.of(TABLE, table("signal-severity", "\"MAJOR\"")));
    share(proposal, 10);

    DefinitionVersion live = live(TABLE);
    assertThat(source(live)).isEqualTo(bytes(TableFiles.xml("signal-severity")));
    assertThat(live.origin()).isEqualTo(DefinitionOrigin.SHARED);
    assertThat(live.version()).isNotEqualTo("own-" + tried(proposal).get(TABLE));
    assertThat(current(proposal).status()).isEqualTo(ProposalStatus.APPROVED);
  }

  @Test
  void taken_back_it_holds_for_nothing_that_begins_and_what_runs_stays() {
    Proposal proposal = approved(Map.of(LIFECYCLE, lifecycle()));
    share(proposal, 50);
    int tried = tried(proposal).get(LIFECYCLE);
    UUID running = reportedOn(50, true).taskId();
    assertThat(lifecycleVersion(running)).isEqualTo(tried);

    shops.run("admin", () -> rollouts.rollBack(proposal));

    assertThat(lifecycleVersion(reportedOn(50, true).taskId())).isNotEqualTo(tried);
    assertThat(lifecycleVersion(running)).isEqualTo(tried);
    assertThat(ofProposal(proposal).outcome()).isEqualTo(PartialOutcome.WITHDRAWN);
    assertThat(current(proposal).status()).isEqualTo(ProposalStatus.APPROVED);
  }

  @Test
  void for_everybody_completes_the_roll_out_and_the_way_back_stays_open() {
    Proposal proposal = approved(Map.of(TABLE, table("signal-severity", "\"MAJOR\"")));
    share(proposal, 10);

    shops.run("admin", () -> rollouts.rollOut(current(proposal)));

    assertThat(current(proposal).status()).isEqualTo(ProposalStatus.ROLLED_OUT);
    assertThat(ofProposal(proposal).outcome()).isEqualTo(PartialOutcome.RELEASED);
    assertThat(source(live(TABLE))).isEqualTo(table("signal-severity", "\"MAJOR\""));

    shops.run("admin", () -> rollouts.rollBack(current(proposal)));
    assertThat(source(live(TABLE))).isEqualTo(bytes(TableFiles.xml("signal-severity")));
  }

  @Test
  void a_larger_share_keeps_those_that_were_in() {
    Proposal proposal = approved(Map.of(LIFECYCLE, lifecycle()));
    share(proposal, 10);
    share(proposal, 40);
    assertThat(ofProposal(proposal).percent()).isEqualTo(40);
    Receipt between = reportedOn(40, true);
    assertThat(lifecycleVersion(between.taskId())).isEqualTo(tried(proposal).get(LIFECYCLE));
    assertThatThrownBy(() -> share(proposal, 51)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> share(proposal, 0)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void what_holds_for_everybody_at_once_goes_to_no_share() {
    String form = "{\"type\":\"default\",\"id\":\"%s\",\"schemaVersion\":18,\"components\":[]}";
    Proposal mixed =
        approved(
            Map.of(
                TABLE,
                table("signal-severity", "\"MAJOR\""),
                "share-form.form",
                bytes(form.formatted("share-form"))));
    assertThatThrownBy(() -> share(mixed, 10))
        .isInstanceOf(NotForAShare.class)
        .hasMessageContaining("share-form.form")
        .hasMessageContaining("everybody at once");
    Proposal later = approved(Map.of("escalation-path.dmn", renamed("escalation-path")));
    assertThatThrownBy(() -> share(later, 10))
        .isInstanceOf(NotForAShare.class)
        .hasMessageContaining("not asked as work begins");
    assertThat(shops.as("admin", () -> shares.ofProposal(mixed.proposalId()))).isEmpty();
  }

  @Test
  void meanwhile_no_other_change_of_the_same_file_goes_live() {
    Proposal first = approved(Map.of(TABLE, table("signal-severity", "\"MINOR\"")));
    shops.run("admin", () -> rollouts.rollOut(first));
    Proposal tried = approved(Map.of(TABLE, table("signal-severity", "\"MAJOR\"")));
    Proposal other = approved(Map.of(TABLE, table("signal-severity", "\"CRITICAL\"")));
    Proposal elsewhere = approved(Map.of("escalation-path.dmn", renamed("escalation-path")));
    Proposal second = approved(Map.of("label-routing.dmn", renamed("label-routing")));
    share(tried, 10);

    assertThatThrownBy(() -> shops.run("admin", () -> rollouts.rollOut(other)))
        .isInstanceOf(ShareIsRunning.class);
    assertThatThrownBy(() -> shops.run("admin", () -> rollouts.rollBack(current(first))))
        .isInstanceOf(ShareIsRunning.class);
    assertThatThrownBy(() -> shops.run("admin", () -> releases.backToShared(TABLE)))
        .isInstanceOf(ShareIsRunning.class);
    assertThatThrownBy(() -> share(second, 10)).isInstanceOf(ShareIsRunning.class);
    shops.run("admin", () -> rollouts.rollOut(elsewhere));
    assertThat(current(elsewhere).status()).isEqualTo(ProposalStatus.ROLLED_OUT);

    shops.run("admin", () -> rollouts.rollBack(tried));
    shops.run("admin", () -> rollouts.rollBack(current(first)));
    assertThat(source(live(TABLE))).as("one step further back").isEqualTo(shared());
    assertThatThrownBy(() -> shops.run("admin", () -> rollouts.rollOut(other)))
        .isInstanceOf(DefinitionMovedOn.class);
  }

  @Test
  void another_organization_is_untouched() {
    TestOrganization others = organizations.found("retail_chain");
    String before = others.as("admin", () -> definitions.processToStart("task-lifecycle"));
    Proposal proposal = approved(Map.of(LIFECYCLE, lifecycle()));
    share(proposal, 50);
    for (int each = 0; each < 20; each++) {
      String now =
          others.as("admin", () -> definitions.processToStart("task-lifecycle", UUID.randomUUID()));
      assertThat(now).isEqualTo(before);
    }
    assertThatThrownBy(() -> others.as("admin", () -> desk.get(proposal.proposalId())))
        .hasMessageContaining("definition_proposal");
    Object seen =
        others.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject("select count(*) from partial_releases", Long.class)));
    assertThat(seen).isEqualTo(0L);
  }

  @Test
  void only_who_may_deploy_tries_it_and_only_what_was_approved() {
    Proposal proposal = approved(Map.of(LIFECYCLE, lifecycle()));
    assertThatThrownBy(
            () -> shops.as("analyst", () -> rollouts.rollOutToShare(current(proposal), 10)))
        .isInstanceOf(NotAllowed.class);
    Proposal open = submitted(Map.of(TABLE, table("signal-severity", "\"MINOR\"")));
    assertThatThrownBy(() -> share(open, 10)).isInstanceOf(ProposalIsSettled.class);
  }

  private Proposal approved(Map<String, byte[]> files) {
    Proposal proposal = submitted(files);
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    return current(proposal);
  }

  private Proposal submitted(Map<String, byte[]> files) {
    Draft draft = shops.as("analyst", () -> drafts.create("Sharper"));
    files.forEach(
        (file, content) ->
            shops.run("analyst", () -> drafts.put(draft.draftId(), file, content, null)));
    return shops.as("analyst", () -> desk.submit(draft.draftId(), null));
  }

  private void share(Proposal proposal, int percent) {
    shops.run("admin", () -> rollouts.rollOutToShare(proposal, percent));
  }

  private Proposal current(Proposal proposal) {
    return shops.as("admin", () -> desk.get(proposal.proposalId()));
  }

  private PartialRelease ofProposal(Proposal proposal) {
    return shops.as("admin", () -> shares.ofProposal(proposal.proposalId()).orElseThrow());
  }

  private Map<String, Integer> tried(Proposal proposal) {
    return shops.as("admin", () -> shares.files(ofProposal(proposal))).stream()
        .collect(Collectors.toMap(TriedFile::file, TriedFile::version));
  }

  private DefinitionVersion live(String file) {
    return shops.as("analyst", () -> catalog.get(file));
  }

  private byte[] source(DefinitionVersion version) {
    return shops.as("analyst", () -> catalog.source(version));
  }

  /** The next signal on that side of the share. */
  private Receipt reportedOn(int percent, boolean within) {
    Receipt receipt = report();
    while (ReleaseBucket.isWithin(percent, receipt.signalId().value()) != within) {
      receipt = report();
    }
    return receipt;
  }

  private Receipt report() {
    reported++;
    NewSignal signal =
        new NewSignal(
            SignalSource.API,
            "Wet floor in aisle " + reported,
            "Somebody may slip at " + UUID.randomUUID(),
            null,
            null,
            null,
            null,
            null,
            JsonNodeFactory.instance.objectNode(),
            null);
    return shops.as("worker", () -> signals.report(signal));
  }

  private Map<String, Integer> versions(UUID task) {
    return shops.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc
                        .queryForList(
                            """
                            select decision ->> 'table' as table_key,
                              (decision ->> 'version')::int as version
                            from decision_records record,
                              jsonb_array_elements(record.explanation -> 'decisions') decision
                            where record.task_id = ?
                            """,
                            task)
                        .stream()
                        .collect(
                            Collectors.toMap(
                                row -> (String) row.get("table_key"),
                                row -> (Integer) row.get("version")))));
  }

  private int lifecycleVersion(UUID task) {
    String definition =
        shops.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select lifecycle_definition from tasks where task_id = ?",
                            String.class,
                            task)));
    return Integer.parseInt(definition.split(":")[1]);
  }

  private static byte[] table(String key, String answer) {
    return bytes(
        TableFiles.xml(key).replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1" + answer));
  }

  /** Decides the same under another name. */
  static byte[] renamed(String key) {
    return bytes(
        TableFiles.xml(key)
            .replaceFirst("(<decision id=\"" + key + "\" name=\")[^\"]*\"", "$1Tried anew\""));
  }

  static byte[] lifecycle() {
    try {
      return bytes(
          Files.readString(Path.of("processes/tasks/task-lifecycle.bpmn"))
              .replace("name=\"Task opened\"", "name=\"Task opened anew\""));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] shared() {
    return bytes(TableFiles.xml("signal-severity"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
