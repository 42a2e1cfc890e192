package org.orgo.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.replay.job.ReplayJob;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class ReplaysTests {

  private static final String ROUTING = "label-routing.dmn";
  private static final String NEWEST = "\"signals\":1000";

  /** Whatever a label says, triage takes it. */
  private static final Map<String, String> ALL_TO_TRIAGE =
      Map.of(
          ROUTING,
          TableFiles.xml("label-routing")
              .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2"));

  @Autowired TestOrganizations organizations;
  @Autowired SignalDesk signals;
  @Autowired ReplayJob job;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization ours;

  @BeforeEach
  void foundAnOrganization() {
    ours = organizations.found("retail_chain");
  }

  @Test
  void a_replay_tells_which_signals_would_have_gone_elsewhere_and_by_which_rows() {
    drips(3);

    JsonNode replay = analyst().ready(ALL_TO_TRIAGE, NEWEST);

    JsonNode result = replay.path("result");
    assertThat(result.path("signals").asInt()).isEqualTo(3);
    assertThat(result.path("changes").path("ELSEWHERE").asInt()).isEqualTo(3);
    JsonNode flow = result.path("flows").get(0);
    assertThat(flow.path("from_role").asText()).isEqualTo("Ops.Maintenance");
    assertThat(flow.path("to_role").asText()).isEqualTo("Triage");
    assertThat(flow.path("signals").asInt()).isEqualTo(3);
    JsonNode items = analyst().items(replay, "?change=ELSEWHERE").path("items");
    assertThat(items).hasSize(3);
    JsonNode item = items.get(0);
    assertThat(item.path("title").asText()).startsWith("The tap in room");
    assertThat(item.path("before").path("owner_role").asText()).isEqualTo("Ops.Maintenance");
    assertThat(item.path("after").path("owner_role").asText()).isEqualTo("Triage");
    assertThat(item.path("after").path("rows").get(0).path("table").asText())
        .isEqualTo("label-routing");
    assertThat(item.path("after").path("rows").get(0).path("description").asText()).isNotEmpty();
    assertThat(analyst().items(replay, "?to_role=Ops.Head").path("items")).isEmpty();
  }

  @Test
  void a_replay_of_the_tables_in_use_changes_nothing() {
    drips(2);

    JsonNode replay = analyst().ready(Map.of(ROUTING, TableFiles.xml("label-routing")), NEWEST);

    assertThat(replay.path("result").path("changes")).isEmpty();
    assertThat(replay.path("result").path("flows")).isEmpty();
    assertThat(analyst().items(replay, "").path("items")).isEmpty();
  }

  @Test
  void a_replay_writes_nothing_but_its_result() {
    drips(2);
    List<Integer> before = workRows();

    analyst().ready(ALL_TO_TRIAGE, NEWEST);

    assertThat(workRows()).isEqualTo(before);
  }

  @Test
  void rows_are_counted_that_decide_that_never_do_and_that_others_shadow() {
    drips(2);

    JsonNode replay = analyst().ready(Map.of(ROUTING, withARowAbove()), NEWEST);

    JsonNode rows = replay.path("result").path("tables").get(0).path("rows");
    assertThat(counts(rows, "row_above")).isEqualTo("0 2 2 false");
    assertThat(counts(rows, "rule_ownRole")).isEqualTo("2 0 2 true");
    assertThat(counts(rows, "rule_broadcast")).isEqualTo("0 0 0 false");
  }

  private static String counts(JsonNode rows, String id) {
    for (JsonNode row : rows) {
      if (row.path("row").asText().equals(id)) {
        return "%s %s %s %s"
            .formatted(
                row.path("before"), row.path("after"), row.path("matched"), row.path("shadowed"));
      }
    }
    throw new AssertionError("no row " + id + " in " + rows);
  }

  /** The shared table with a first row that takes what is about maintenance. */
  private static String withARowAbove() {
    String xml = TableFiles.xml("label-routing");
    String general = xml.substring(xml.indexOf("<rule id=\"rule_ownRole\">"));
    String special =
        general
            .substring(0, general.indexOf("</rule>") + "</rule>".length())
            .replace("rule_ownRole", "row_above")
            .replaceFirst("(row_above_type\">\\s*<text>)", "$1\"maintenance\"");
    return xml.replaceFirst("<rule ", Matcher.quoteReplacement(special) + "<rule ");
  }

  @Test
  void signals_that_the_analyst_may_not_read_are_counted_from_ten_on_and_never_listed() {
    ours = organizations.found("hospital"); // where functions do not read each other's work
    drips(9);
    JsonNode few = analyst().ready(ALL_TO_TRIAGE, NEWEST);
    assertThat(few.path("result").path("signals").asInt()).isEqualTo(9);
    assertThat(few.path("result").path("flows")).isEmpty();
    assertThat(few.path("result").path("changes")).isEmpty();
    few.path("result")
        .path("tables")
        .get(0)
        .path("rows")
        .forEach(row -> assertThat(row.path("after").asInt()).isZero());

    drips(1);
    JsonNode enough = analyst().ready(ALL_TO_TRIAGE, NEWEST);

    assertThat(enough.path("result").path("flows").get(0).path("signals").asInt()).isEqualTo(10);
    assertThat(analyst().items(enough, "").path("items")).isEmpty();
    assertThat(ours.asSystem(() -> itemRows(enough))).isEqualTo(10);
  }

  @Test
  void who_lost_the_right_to_read_an_item_sees_it_no_more() {
    drips(1);
    JsonNode replay = analyst().ready(ALL_TO_TRIAGE, NEWEST);
    assertThat(analyst().items(replay, "").path("items")).hasSize(1);

    update("update tasks set visibility = 'RESTRICTED' where organization_id = ?");

    assertThat(analyst().items(replay, "").path("items")).isEmpty();
    assertThat(analyst().shown(replay.path("replay_id").asText()).path("result").path("flows"))
        .isEmpty();
  }

  @Test
  void only_those_who_edit_processes_replay_and_only_their_own_organization_sees_it() {
    drips(1);
    String id = analyst().ready(ALL_TO_TRIAGE, NEWEST).path("replay_id").asText();
    ReplayClient worker = new ReplayClient(port, ours.token("worker"));
    TestOrganization other = organizations.found("hospital");
    ReplayClient stranger = new ReplayClient(port, other.token("analyst"));

    assertThat(worker.order(ALL_TO_TRIAGE, NEWEST).statusCode()).isEqualTo(403);
    assertThat(worker.get("/replays/" + id).statusCode()).isEqualTo(403);
    assertThat(stranger.get("/replays/" + id).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/replays/" + id + "/items").statusCode()).isEqualTo(404);
    assertThat(stranger.delete("/replays/" + id).statusCode()).isEqualTo(404);
    assertThat(stranger.ready(ALL_TO_TRIAGE, NEWEST).path("result").path("signals").asInt())
        .isZero();
  }

  @Test
  void files_that_could_not_be_deployed_are_refused_with_their_findings() {
    HttpResponse<String> answer =
        analyst()
            .order(
                Map.of(
                    ROUTING, TableFiles.xml("label-routing").replace("\"Triage\"", "\"Traige\"")),
                NEWEST);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("deployment_refused", ROUTING, "Triage");
    assertThat(analyst().order(Map.of(), NEWEST).body()).contains("nothing_to_replay");
    assertThat(analyst().order(ALL_TO_TRIAGE, "\"signals\":0").statusCode()).isEqualTo(422);
    assertThat(analyst().order(ALL_TO_TRIAGE, "\"days\":10000").statusCode()).isEqualTo(422);
  }

  @Test
  void the_replay_of_a_node_that_died_is_taken_up_and_given_up_when_it_never_ends() {
    drips(1);
    String id = analyst().ready(ALL_TO_TRIAGE, NEWEST).path("replay_id").asText();

    asIfItsNodeHadDied(id, 1);
    runNext();
    assertThat(analyst().status(id)).isEqualTo("READY");
    assertThat(analyst().items(analyst().shown(id), "").path("items")).hasSize(1);

    asIfItsNodeHadDied(id, 3);
    runNext();
    assertThat(analyst().shown(id).path("failure").asText()).contains("3 times");
  }

  @Test
  void a_replay_is_cancelled_while_it_is_under_way_and_never_afterwards() {
    String id = analyst().ready(ALL_TO_TRIAGE, NEWEST).path("replay_id").asText();
    assertThat(analyst().delete("/replays/" + id).body()).contains("replay_is_over");

    update(
        "update replays set status = 'RUNNING', held_until = now() + interval '1 hour'"
            + " where organization_id = ?");
    assertThat(analyst().delete("/replays/" + id).statusCode()).isEqualTo(204);

    assertThat(analyst().status(id)).isEqualTo("CANCELLED");
  }

  @Test
  void one_replay_of_an_organization_runs_at_a_time() {
    String first = analyst().ready(ALL_TO_TRIAGE, NEWEST).path("replay_id").asText();
    update(
        "update replays set status = 'RUNNING', held_until = now() + interval '1 hour'"
            + " where organization_id = ?");
    String second = analyst().ordered(ALL_TO_TRIAGE, NEWEST);

    assertThat(ours.asSystem(job::runNext)).isFalse();
    assertThat(analyst().status(second)).isEqualTo("QUEUED");

    analyst().delete("/replays/" + first);
    runNext();
    await().atMost(Duration.ofSeconds(30)).until(() -> analyst().status(second).equals("READY"));
  }

  @Test
  void no_more_than_five_replays_of_an_organization_wait() {
    analyst().ready(ALL_TO_TRIAGE, NEWEST);
    update(
        "update replays set status = 'RUNNING', held_until = now() + interval '1 hour'"
            + " where organization_id = ?");
    for (int waiting = 0; waiting < 4; waiting++) {
      analyst().ordered(ALL_TO_TRIAGE, NEWEST);
    }

    assertThat(analyst().order(ALL_TO_TRIAGE, NEWEST).body()).contains("too_many_replays");
  }

  @Test
  void a_table_is_tried_with_typed_inputs_as_it_is_in_use_and_as_it_is_written() {
    String inputs =
        """
        {"inputs":{"broadcast":false,"base":"1001","category":1,"intent":1,
          "role":"Ops.Maintenance","type":"maintenance","profile":"retail_chain"}%s}
        """;
    String source = ",\"source\":" + ReplayClient.text(ALL_TO_TRIAGE.get(ROUTING));

    JsonNode live = analyst().tried("label-routing", inputs.formatted(""));
    JsonNode draft = analyst().tried("label-routing", inputs.formatted(source));

    assertThat(live.path("outputs").path("ownerRole").asText()).isEqualTo("Ops.Maintenance");
    assertThat(draft.path("outputs").path("ownerRole").asText()).isEqualTo("Triage");
    assertThat(draft.path("rules").get(0).path("number").asInt()).isPositive();
    assertThat(draft.path("rules").get(0).path("description").asText()).isNotEmpty();
    assertThat(draft.path("matching")).isNotEmpty();
  }

  @Test
  void the_words_are_tried_with_a_text() {
    JsonNode tried =
        analyst().tried("signal-words", "{\"inputs\":{\"text\":\"There is a wet floor\"}}");

    assertThat(tried.path("outputs").path("themes").toString()).contains("slip_hazard");
    assertThat(tried.path("rules")).isNotEmpty();
  }

  @Test
  void what_cannot_be_tried_is_refused() {
    ReplayClient worker = new ReplayClient(port, ours.token("worker"));
    String none = "{\"inputs\":{}}";

    assertThat(worker.post("/decisions/label-routing/try", none).statusCode()).isEqualTo(403);
    assertThat(analyst().post("/decisions/no-such-table/try", none).statusCode()).isEqualTo(404);
    assertThat(analyst().post("/decisions/No Such/try".replace(" ", "%20"), none).statusCode())
        .isEqualTo(404);
    assertThat(
            analyst()
                .post("/decisions/label-routing/try", "{\"inputs\":{\"role\":{\"a\":1}}}")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            analyst()
                .post("/decisions/label-routing/try", "{\"inputs\":{},\"source\":\"<no/>\"}")
                .body())
        .contains("deployment_refused");
  }

  private ReplayClient analyst() {
    return new ReplayClient(port, ours.token("analyst"));
  }

  private void drips(int count) {
    report(count, "The tap in room %s drips");
  }

  private void report(int count, String subject) {
    for (int each = 0; each < count; each++) {
      String name = UUID.randomUUID().toString();
      ours.run(
          "ops",
          () ->
              signals.report(
                  new NewSignal(
                      SignalSource.API,
                      subject.formatted(name),
                      "Please send somebody, " + name,
                      name + "@example.org",
                      null,
                      null,
                      null,
                      null,
                      null,
                      null)));
    }
  }

  private void runNext() {
    ours.runAsSystem(job::runNext);
  }

  private void asIfItsNodeHadDied(String id, int attempts) {
    update(
        "update replays set status = 'RUNNING', held_until = now() - interval '1 minute',"
            + " attempts = "
            + attempts
            + " where organization_id = ? and replay_id = '"
            + id
            + "'");
  }

  private void update(String statement) {
    OrganizationId id = ours.id();
    int changed =
        ours.asSystem(() -> transaction.execute(status -> jdbc.update(statement, id.value())));
    assertThat(changed).isPositive();
  }

  private int itemRows(JsonNode replay) {
    return transaction.execute(
        status ->
            jdbc.queryForObject(
                "select count(*) from replay_items where organization_id = ? and replay_id = ?",
                Integer.class,
                ours.id().value(),
                UUID.fromString(replay.path("replay_id").asText())));
  }

  private List<Integer> workRows() {
    return ours.asSystem(
        () ->
            transaction.execute(
                status ->
                    List.of("signals", "tasks", "cases", "decision_records", "task_events").stream()
                        .map(
                            table ->
                                jdbc.queryForObject(
                                    "select count(*) from " + table + " where organization_id = ?",
                                    Integer.class,
                                    ours.id().value()))
                        .toList()));
  }
}
