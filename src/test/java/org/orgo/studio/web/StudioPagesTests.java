package org.orgo.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which a draft is begun and edited, and what the editors' scripts ask for. */
@OrgoTest
class StudioPagesTests {

  private static final String FILE = "signal-severity.dmn";
  private static final Pattern DRAFT = Pattern.compile("/studio/drafts/[\\w-]{36}");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor analyst;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    analyst = Visitor.of(sessions, shops, "analyst", port);
  }

  @Test
  void the_studio_lists_what_there_is_for_those_who_may_change_it() {
    assertThat(analyst.get("/studio").body())
        .contains("task-lifecycle.bpmn", "label-routing.dmn", "work-done.form", "Begin a draft");
    assertThat(analyst.get("/").body()).contains("href=\"/studio\"");

    Visitor worker = Visitor.of(sessions, shops, "worker", port);
    assertThat(worker.get("/").body()).doesNotContain("href=\"/studio\"");
    assertThat(worker.get("/studio").statusCode()).isEqualTo(403);
  }

  @Test
  void a_definition_is_changed_from_its_own_page() {
    String page = analyst.get("/studio/definitions/" + FILE).body();
    assertThat(page).contains("Change this", "Shared", "As it is written");

    HttpResponse<String> begun = analyst.post("/studio/definitions/" + FILE + "/drafts", Map.of());
    assertThat(begun.statusCode()).isEqualTo(303);
    String editor = begun.headers().firstValue("Location").orElseThrow();
    assertThat(analyst.get(path(editor)).body()).contains("Nothing is wrong with it.");
  }

  @Test
  void text_is_checked_saved_and_kept_when_somebody_else_was_faster() {
    String draft = draft();
    String editor = draft + "/files/" + FILE;
    String wrong = TableFiles.xml("signal-severity").replaceAll("\"MAJOR\"", "\"GRAVE\"");

    HttpResponse<String> checked =
        analyst.post(editor, Map.of("content", wrong, "version", "2", "intent", "check"));
    assertThat(checked.body()).contains("GRAVE").doesNotContain("Saved.");
    HttpResponse<String> saved = analyst.post(editor, Map.of("content", wrong, "version", "2"));
    assertThat(saved.body()).contains("Saved. Nothing is live yet.", "which is not known here");
    HttpResponse<String> late = analyst.post(editor, Map.of("content", "mine", "version", "2"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("mine", "Somebody else saved the draft");
    assertThat(analyst.get(draft).body()).contains("once nothing is wrong with it");
  }

  @Test
  void a_script_reads_saves_and_checks_the_source() {
    String file = draft() + "/files/" + FILE;

    HttpResponse<String> source = analyst.get(file + "/source");
    assertThat(source.headers().firstValue("ETag")).contains("\"2\"");
    HttpResponse<String> saved =
        analyst.script("PUT", file + "/source", source.body(), "If-Match", "\"2\"");
    assertThat(saved.body()).isEqualTo("{\"version\":3,\"findings\":[]}");
    HttpResponse<String> late =
        analyst.script("PUT", file + "/source", source.body(), "If-Match", "\"2\"");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).isEqualTo("{\"version\":3}");
    HttpResponse<String> checked = analyst.script("POST", file + "/check", "<definitions");
    assertThat(checked.body()).contains("\"rule\":").doesNotContain("buttons");
  }

  @Test
  void an_example_of_a_table_that_is_not_right_yet_is_told_why() {
    HttpResponse<String> tried =
        analyst.script(
            "POST",
            "/studio/decisions/label-routing/try",
            "{\"inputs\": {}, \"source\": \"<definitions\"}",
            "Content-Type",
            "application/json");
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(422);
    assertThat(tried.body()).contains("\"detail\"", "label-routing.dmn");
  }

  @Test
  void a_diagram_is_checked_with_the_buttons_of_its_wait_states() {
    String draft = draft();
    analyst.post(draft + "/files", Map.of("file", "task-lifecycle.bpmn"));
    String file = draft + "/files/task-lifecycle.bpmn";

    String checked =
        analyst.script("POST", file + "/check", analyst.get(file + "/source").body()).body();

    assertThat(checked).contains("\"findings\":[]").containsPattern("\"buttons\":\\{\"userTask_");
    assertThat(checked).contains("Start", "Hold");
  }

  @Test
  void the_words_of_the_organization_are_told() {
    assertThat(analyst.script("GET", "/studio/vocabulary", "").body())
        .contains(
            "\"Ops.Maintenance\"",
            "\"notify_scopes\":[\"USER\"",
            "\"CRITICAL\"",
            "\"label-routing\":{\"inputs\":[",
            "{\"name\":\"ownerRole\",\"type\":\"string\",\"allowed\":[",
            "\"work-done\"",
            "\"Notice to the heads\"",
            "\"laws\":{\"task-lifecycle\":{\"initial\":\"PENDING\"",
            "{\"from\":\"PENDING\",\"to\":\"CANCELLED\",\"system\":false,\"reason\":true}");
  }

  @Test
  void editors_may_place_what_they_draw_and_run_nothing_of_others() {
    String policy =
        analyst
            .get(draft() + "/files/" + FILE)
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'", "style-src-attr 'unsafe-inline'")
        .doesNotContain("eval", "script-src");
    assertThat(analyst.get("/studio").headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe");
  }

  @Test
  void an_own_version_is_given_up_with_one_click() {
    shops.run(
        "admin",
        () ->
            deployments.deploy(
                "Ours",
                Map.of(FILE, TableFiles.xml("signal-severity").getBytes(StandardCharsets.UTF_8))));
    Visitor admin = Visitor.of(sessions, shops, "admin", port);
    assertThat(admin.get("/studio/definitions/" + FILE).body()).contains("Back to shared");
    assertThat(analyst.get("/studio/definitions/" + FILE).body()).doesNotContain("Back to shared");
    assertThat(
            analyst.post("/studio/definitions/" + FILE + "/back-to-shared", Map.of()).statusCode())
        .isEqualTo(403);

    assertThat(admin.post("/studio/definitions/" + FILE + "/back-to-shared", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(admin.get("/studio/definitions/" + FILE).body())
        .contains("The shared version holds again.")
        .doesNotContain("Back to shared");
  }

  @Test
  void a_new_file_begins_with_the_least_its_editor_opens() {
    String draft = draft();
    for (String file : new String[] {"our-steps.bpmn", "our-rows.dmn", "our-form.form"}) {
      assertThat(analyst.post(draft + "/files", Map.of("file", file)).statusCode()).isEqualTo(303);
      assertThat(analyst.get(draft + "/files/" + file).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = analyst.post(draft + "/files", Map.of("file", "../x"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("No file can have this name");
  }

  private String draft() {
    HttpResponse<String> begun = analyst.post("/studio/definitions/" + FILE + "/drafts", Map.of());
    Matcher draft = DRAFT.matcher(begun.headers().firstValue("Location").orElseThrow());
    assertThat(draft.find()).isTrue();
    return draft.group();
  }

  private static String path(String location) {
    return location.substring(location.indexOf("/studio"));
  }
}
