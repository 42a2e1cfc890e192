package org.orgo.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.studio.replay.ReplayedChange.drip;
import static org.orgo.studio.replay.ReplayedChange.toTriage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a proposal would have done, as those see it who decide about it. */
@OrgoTest
class ProposalReplaysTests {

  private static final String FILE = "label-routing.dmn";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk proposals;
  @LocalServerPort int port;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void a_proposal_that_nobody_replayed_says_so_and_is_replayed_from_its_page() {
    shops.run("ops", () -> signals.report(drip()));
    String page = "/studio/proposals/" + proposed(draft(toTriage()));

    assertThat(visitor("admin").get(page).body())
        .contains("Nobody has replayed what is proposed.", "Replay the newest 10,000");
    HttpResponse<String> begun = visitor("admin").post(page + "/replays", Map.of());
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    await()
        .atMost(PATIENCE)
        .until(() -> visitor("admin").get(page).body().contains("was decided again"));

    assertThat(visitor("admin").get(page).body())
        .contains("1 goes to another queue.", "From queue to queue", "Triage")
        .doesNotContain("Nobody has replayed");
  }

  @Test
  void what_its_author_replayed_before_proposing_is_shown_to_the_second_person() {
    shops.run("ops", () -> signals.report(drip()));
    DraftId draft = draft(toTriage());
    shops.run("analyst", () -> drafts.put(draft, "signal-severity.dmn", live(), null));
    replayed(draft);
    UUID proposal = proposed(draft); // without the file that says what is live

    assertThat(visitor("admin").get("/studio/proposals/" + proposal).body())
        .contains("1 signal was decided again.", "1 goes to another queue.");
    JsonNode replay = replay("admin", proposal);
    assertThat(replay.path("current").asBoolean()).isTrue();
    for (String person : new String[] {"admin", "analyst"}) {
      JsonNode said = replay(person, proposal);
      String id = said.path("replay_id").asText();
      assertThat(said.path("result"))
          .as(person)
          .isEqualTo(ReplayClient.of(port, shops, person).shown(id).path("result"));
    }
  }

  @Test
  void a_replay_of_what_the_draft_held_before_is_not_taken_for_one_of_the_proposal() {
    shops.run("ops", () -> signals.report(drip()));
    DraftId draft = draft(toTriage());
    replayed(draft);
    byte[] other = firstRowToTriage().getBytes(StandardCharsets.UTF_8);
    shops.run("analyst", () -> drafts.put(draft, FILE, other, null));
    UUID proposal = proposed(draft);

    assertThat(visitor("admin").get("/studio/proposals/" + proposal).body())
        .contains("The draft was replayed before it was changed again.", "Replay the newest 10,000")
        .doesNotContain("was decided again");
    assertThat(replay("admin", proposal).path("current").asBoolean()).isFalse();
    assertThat(replay("admin", proposal).has("result")).isFalse();
  }

  @Test
  void a_file_beside_it_that_was_put_back_since_makes_a_replay_stale() {
    DraftId draft = draft(toTriage());
    byte[] other =
        TableFiles.xml("signal-severity")
            .replace("<text>\"MINOR\"</text>", "<text>\"MAJOR\"</text>")
            .getBytes(StandardCharsets.UTF_8);
    shops.run("analyst", () -> drafts.put(draft, "signal-severity.dmn", other, null));
    replayed(draft);
    shops.run("analyst", () -> drafts.put(draft, "signal-severity.dmn", live(), null));

    assertThat(replay("admin", proposed(draft)).path("current").asBoolean()).isFalse();
  }

  @Test
  void signals_that_the_reader_may_not_read_are_not_told_by_a_proposal_either() {
    shops = organizations.found("hospital"); // where functions do not read each other's work
    shops.run("ops", () -> signals.report(drip()));
    DraftId draft = draft(toTriage());
    replayed(draft);

    JsonNode result = replay("analyst", proposed(draft)).path("result");

    assertThat(result.path("signals").asInt()).isEqualTo(1);
    assertThat(result.path("changes")).isEmpty();
    assertThat(result.path("flows")).isEmpty();
  }

  @Test
  void where_nothing_can_be_replayed_nobody_is_offered_to() {
    DraftId draft =
        shops.as("analyst", () -> drafts.createFrom("A form", "work-done.form").draftId());
    shops.run(
        "analyst",
        () ->
            drafts.put(
                draft,
                "work-done.form",
                new String(drafts.content(draft, "work-done.form"), StandardCharsets.UTF_8)
                    .replaceFirst("\"label\": \"", "\"label\": \"Our ")
                    .getBytes(StandardCharsets.UTF_8),
                null));
    UUID proposal = proposed(draft);

    assertThat(visitor("admin").get("/studio/proposals/" + proposal).body())
        .contains("there is nothing to replay")
        .doesNotContain("Replay the newest 10,000");
    assertThat(replay("admin", proposal).isMissingNode()).isTrue();
  }

  private JsonNode replay(String person, UUID proposal) {
    return ReplayClient.read(
            ReplayClient.of(port, shops, person).get("/proposals/" + proposal).body())
        .path("replay");
  }

  private void replayed(DraftId draft) {
    Visitor analyst = visitor("analyst");
    String page = "/studio/drafts/%s/replays".formatted(draft);
    HttpResponse<String> begun = analyst.post(page, Map.of("scope", "THOUSAND"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    await().atMost(PATIENCE).until(() -> analyst.get(page).body().contains("decided again"));
  }

  private UUID proposed(DraftId draft) {
    return shops.as("analyst", () -> proposals.submit(draft, "It is time")).proposalId().value();
  }

  private Visitor visitor(String person) {
    return Visitor.of(sessions, shops, person, port);
  }

  private DraftId draft(String routing) {
    DraftId draft = shops.as("analyst", () -> drafts.create("All to triage")).draftId();
    shops.run(
        "analyst", () -> drafts.put(draft, FILE, routing.getBytes(StandardCharsets.UTF_8), null));
    return draft;
  }

  private static byte[] live() {
    return TableFiles.xml("signal-severity").getBytes(StandardCharsets.UTF_8);
  }

  private static String firstRowToTriage() {
    return TableFiles.xml("label-routing")
        .replaceFirst("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2");
  }
}
