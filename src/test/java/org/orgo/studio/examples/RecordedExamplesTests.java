package org.orgo.studio.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Make an example of this", under "Why here?" on the page of a task. */
@OrgoTest
class RecordedExamplesTests {

  private static final List<String> ASKED =
      List.of("signal-words", "signal-classification", "signal-severity", "label-routing");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired DraftDesk drafts;
  @Autowired DraftChecks checks;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor analyst;
  private TaskId task;

  @BeforeEach
  void takeASignal() {
    shops = organizations.found("retail_chain");
    analyst = Visitor.of(sessions, shops, "analyst", port);
    task =
        new TaskId(
            shops.as(
                "ops",
                () ->
                    signals
                        .report(
                            new NewSignal(
                                SignalSource.API,
                                "The tap of Mrs Nightingale drips",
                                "There is a water leak in her room.",
                                "nightingale@example.org",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .taskId()));
  }

  @Test
  void what_a_table_answered_becomes_an_example_that_it_still_answers_so() {
    for (String table : ASKED) {
      DraftId draft = added(table);

      assertThat(shops.as("analyst", () -> drafts.files(draft)))
          .extracting(DraftFile::file)
          .containsExactly(table + ".dmn", table + ".examples.json");
      assertThat(shops.as("analyst", () -> checks.findings(draft))).as(table).isEmpty();
    }
  }

  @Test
  void an_example_holds_no_text_of_anybody_only_the_words_that_rows_look_for() {
    for (String table : ASKED) {
      assertThat(examples(added(table), table))
          .doesNotContain("Nightingale", "nightingale", "her room", "senderDomain");
    }
    assertThat(examples(added("signal-words"), "signal-words")).contains("leak");
  }

  @Test
  void another_example_joins_the_open_draft_of_the_table() {
    DraftId first = added("signal-severity");

    DraftId second = added("signal-severity");

    assertThat(second).isEqualTo(first);
    assertThat(examples(first, "signal-severity").split("\"expected\"")).hasSize(3);
  }

  @Test
  void only_who_changes_tables_is_offered_it() {
    assertThat(analyst.get("/tasks/" + task).body()).contains("Make an example of this");
    Visitor manager = Visitor.of(sessions, shops, "ops", port);
    assertThat(manager.get("/tasks/" + task).body()).doesNotContain("Make an example of this");
    assertThat(post(manager, task.toString(), "label-routing").statusCode()).isEqualTo(403);
  }

  @Test
  void there_is_none_of_a_task_of_others_and_of_a_table_that_was_not_asked() {
    TestOrganization others = organizations.found("retail_chain");
    Visitor stranger = Visitor.of(sessions, others, "analyst", port);

    assertThat(post(stranger, task.toString(), "label-routing").statusCode()).isEqualTo(404);
    assertThat(post(analyst, UUID.randomUUID().toString(), "label-routing").statusCode())
        .isEqualTo(404);
    assertThat(post(analyst, task.toString(), "escalation-path").statusCode()).isEqualTo(404);
    assertThat(post(analyst, task.toString(), "no such table").statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_is_added_to_examples_that_are_no_list() {
    DraftId draft = added("signal-severity");
    shops.run(
        "analyst",
        () ->
            drafts.put(
                draft,
                "signal-severity.examples.json",
                "{}".getBytes(StandardCharsets.UTF_8),
                null));

    assertThat(post(analyst, task.toString(), "signal-severity").statusCode()).isEqualTo(422);
    assertThat(examples(draft, "signal-severity")).isEqualTo("{}");
  }

  private DraftId added(String table) {
    HttpResponse<String> answer = post(analyst, task.toString(), table);
    assertThat(answer.statusCode()).isEqualTo(303);
    String path = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(path).endsWith("/files/" + table + ".dmn");
    return new DraftId(UUID.fromString(path.split("/")[3]));
  }

  private String examples(DraftId draft, String table) {
    return shops.as(
        "analyst",
        () -> new String(drafts.content(draft, table + ".examples.json"), StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(Visitor who, String task, String table) {
    return who.post("/studio/examples", Map.of("task", task, "table", table));
  }
}
