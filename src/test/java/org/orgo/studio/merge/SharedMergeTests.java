package org.orgo.studio.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.merge.desk.DecidedMerge;
import org.orgo.studio.merge.desk.DefinitionMerge;
import org.orgo.studio.merge.desk.MergeDesk;
import org.orgo.studio.merge.desk.NothingToMerge;
import org.orgo.studio.merge.desk.SharedUpdate;
import org.orgo.studio.merge.desk.SharedUpdates;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organization with an own version, and a shared version that moves on. */
@OrgoTest
class SharedMergeTests {

  private static final String FORM =
      """
      {"type": "default", "id": "%s", "schemaVersion": 18, "components": [
        {"type": "textfield", "key": "part", "label": "%s", "id": "field_part"},
        {"type": "textarea", "key": "note", "label": "%s", "id": "field_note"}]}
      """;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired DefinitionCatalog catalog;
  @Autowired DraftDesk drafts;
  @Autowired DraftChecks checks;
  @Autowired ProposalDesk proposals;
  @Autowired Rollouts rollouts;
  @Autowired MergeDesk desk;
  @Autowired SharedUpdates updates;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;
  @LocalServerPort int port;

  private TestOrganization shops;
  private String id;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    id = "form-" + UUID.randomUUID();
    share("Part", "Note");
  }

  @Test
  void what_both_sides_changed_apart_becomes_one_draft() {
    release("Which part?", "Note");
    assertThat(updated()).isFalse();
    share("Part", "What else?");
    assertThat(updated()).isTrue();

    DefinitionMerge merge = shops.as("analyst", () -> desk.look(file()));
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.items()).extracting(each -> each.side().name()).contains("OWN", "SHARED");
    Draft draft = merged(Map.of());

    assertThat(text(shops.as("analyst", () -> drafts.content(draft.draftId(), file()))))
        .contains("Which part?", "What else?");
    assertThat(shops.as("analyst", () -> checks.findings(draft.draftId()))).isEmpty();
  }

  @Test
  void what_was_merged_and_rolled_out_is_made_from_the_newest_shared_version() {
    release("Which part?", "Note");
    share("Part", "What else?");
    Draft draft = merged(Map.of());
    rollOut(draft);

    assertThat(updated()).isFalse();
    share("Part", "Anything else?");
    SharedUpdate update = shops.as("analyst", () -> updates.of(catalog.get(file()))).orElseThrow();
    assertThat(update.baseKnown()).isTrue();
    assertThat(text(shops.as("analyst", () -> catalog.source(update.base()))))
        .contains("What else?");
  }

  @Test
  void a_later_change_of_the_own_version_still_comes_from_the_same_shared_one() {
    release("Which part?", "Note");
    share("Part", "What else?");
    release("Which part is it?", "Note");

    SharedUpdate update = shops.as("analyst", () -> updates.of(catalog.get(file()))).orElseThrow();
    assertThat(update.baseKnown()).isTrue();
    assertThat(text(shops.as("analyst", () -> catalog.source(update.base()))))
        .contains("\"Note\"")
        .doesNotContain("What else?");
  }

  @Test
  void what_both_changed_is_decided_before_there_is_a_draft() {
    release("Which part?", "Note");
    share("Spare part", "Note");
    String conflict = shops.as("analyst", () -> desk.look(file())).conflicts().get(0).conflictId();

    assertThatThrownBy(() -> merged(Map.of())).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> merged(Map.of(conflict, MergeSide.OWN, "x", MergeSide.OWN)))
        .isInstanceOf(InvalidRequest.class);
    Draft draft = merged(Map.of(conflict, MergeSide.SHARED));

    assertThat(text(shops.as("analyst", () -> drafts.content(draft.draftId(), file()))))
        .contains("Spare part");
  }

  @Test
  void where_the_origin_is_not_recorded_the_version_of_that_time_is_taken_and_said() {
    shops.run("admin", () -> deployments.deploy("Ours", Map.of(file(), form("Ours", "Note"))));
    share("Part", "What else?");

    SharedUpdate update = shops.as("analyst", () -> updates.of(catalog.get(file()))).orElseThrow();

    assertThat(update.baseKnown()).isFalse();
    assertThat(text(shops.as("analyst", () -> catalog.source(update.base())))).contains("\"Note\"");
  }

  @Test
  void nothing_is_merged_that_nobody_looked_at_or_that_is_not_there() {
    release("Which part?", "Note");
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.look(file())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> merged(Map.of())).isInstanceOf(NothingToMerge.class);
    share("Part", "What else?");
    DecidedMerge outdated = new DecidedMerge("Ours", Map.of(), "own-1", "shared-1");
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.draft(file(), outdated)))
        .isInstanceOf(DefinitionMovedOn.class);
    assertThatThrownBy(() -> shops.as("analyst", () -> desk.look("nobodys.form")))
        .isInstanceOf(NotFound.class);
    TestOrganization others = organizations.found("retail_chain");
    assertThatThrownBy(() -> others.as("analyst", () -> desk.look(file())))
        .as("who follows the shared version has nothing to merge")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void the_pages_lead_to_the_merge_and_ask_for_what_is_not_decided() {
    release("Which part?", "Note");
    share("Spare part", "What else?");
    Visitor analyst = Visitor.of(sessions, shops, "analyst", port);
    String moved = "The shared version has changed since yours was made.";
    assertThat(analyst.get("/studio").body()).contains(moved);
    assertThat(analyst.get("/studio/definitions/" + file()).body())
        .contains(moved, "/studio/definitions/" + file() + "/merge");

    String merge = "/studio/definitions/" + file() + "/merge";
    assertThat(analyst.get(merge).body())
        .contains("Which part?", "Spare part", "Make a draft of it", "What else?");
    assertThat(analyst.post(merge, Map.of()).statusCode()).isEqualTo(422);
    assertThat(analyst.post(merge, Map.of("choice part / label", "OWN")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void the_list_of_definitions_asks_as_much_for_three_own_versions_as_for_one() {
    release("Which part?", "Note");
    share("Part", "What else?");
    int one = statements();
    for (int each = 0; each < 2; each++) {
      id = "form-" + UUID.randomUUID();
      share("Part", "Note");
      release("Which part?", "Note");
      share("Part", "What else?");
    }

    assertThat(statements()).isEqualTo(one);
    assertThat(one).as("versions, copies, releases").isEqualTo(3);
    assertThat(shops.as("analyst", () -> updates.ofAll(catalog.list()))).hasSize(3);
  }

  /** How many statements tell which of all live versions fall behind. */
  private int statements() {
    List<DefinitionVersion> live = shops.as("analyst", catalog::list);
    Logger mappers = (Logger) LoggerFactory.getLogger("org.orgo");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    Level before = mappers.getLevel();
    seen.start();
    mappers.addAppender(seen);
    mappers.setLevel(Level.DEBUG);
    try {
      shops.run("analyst", () -> updates.ofAll(live));
    } finally {
      mappers.setLevel(before);
      mappers.detachAppender(seen);
    }
    String here = Thread.currentThread().getName();
    return (int)
        List.copyOf(seen.list).stream()
            .filter(each -> each.getThreadName().equals(here))
            .filter(each -> each.getLoggerName().contains("Mapper."))
            .filter(each -> each.getFormattedMessage().contains("Preparing:"))
            .count();
  }

  private Draft merged(Map<String, MergeSide> choices) {
    return shops.as(
        "analyst", () -> desk.draft(file(), new DecidedMerge("Merged", choices, null, null)));
  }

  private boolean updated() {
    return shops.as("analyst", () -> updates.of(catalog.get(file())).isPresent());
  }

  /** As the studio does it. */
  private void release(String part, String note) {
    Draft draft =
        shops.as(
            "analyst",
            () -> {
              Draft begun = drafts.create("Ours");
              return drafts.put(begun.draftId(), file(), form(part, note), null);
            });
    rollOut(draft);
  }

  private void rollOut(Draft draft) {
    Proposal proposal =
        shops.as("analyst", () -> proposals.submit(draft.draftId(), "Because it is ours"));
    shops.run(
        "admin",
        () -> {
          proposals.approve(proposal.proposalId(), null);
          rollouts.rollOut(proposals.get(proposal.proposalId()));
        });
    DefinitionVersion live = shops.as("analyst", () -> catalog.get(file()));
    assertThat(live.version()).startsWith("own");
  }

  private void share(String part, String note) {
    engine.asStartUp(
        () ->
            repository
                .createDeployment()
                .name("shared form")
                .addString(file(), text(form(part, note)))
                .deploy());
  }

  private String file() {
    return id + ".form";
  }

  private byte[] form(String part, String note) {
    return FORM.formatted(id, part, note).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
