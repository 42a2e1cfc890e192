package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.people.login.PagePolicy;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a browser is told it may do with each kind of answer. */
@OrgoTest
class PageHeadersTests {

  private static final String POLICY = "Content-Security-Policy";
  private static final String FRAMES = "X-Frame-Options";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Visitors people;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    people = new Visitors(hospital, sessions, port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/report",
        "/cases",
        "/tasks/00000000-0000-0000-0000-000000000000",
        "/no/such/page",
        "/api/v3/me",
        "/api/v3/tasks/00000000-0000-0000-0000-000000000000",
        "/engine-rest/task/count",
        "/assets/app.css"
      })
  void whatever_says_nothing_else_runs_only_what_is_ours_and_in_no_frame(String address) {
    HttpResponse<String> answer = people.get(address, "ops");

    assertThat(header(answer, POLICY)).as(address).isEqualTo(PagePolicy.DEFAULT);
    assertThat(header(answer, FRAMES)).isEqualTo("DENY");
    assertSniffsNothingAndNamesNobody(answer);
  }

  @Test
  void the_default_policy_has_no_holes() {
    assertThat(PagePolicy.DEFAULT)
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http:", "https:");
  }

  @Test
  void what_belongs_to_one_reader_is_kept_by_no_cache() {
    for (String address : new String[] {"/", "/api/v3/me"}) {
      assertThat(header(people.get(address, "worker"), "Cache-Control")).contains("no-store");
    }
  }

  @Test
  void a_strangers_markup_is_shown_in_a_sandbox_that_only_our_page_may_frame() {
    HttpResponse<String> mail = people.get("/mails/" + mail() + "/html", "ceo");

    assertThat(mail.statusCode()).isEqualTo(200);
    assertThat(header(mail, POLICY).split("; *"))
        .containsExactlyInAnyOrder(
            "sandbox",
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "img-src data:",
            "frame-ancestors 'self'");
    assertThat(header(mail, FRAMES)).isEqualTo("SAMEORIGIN");
    assertSniffsNothingAndNamesNobody(mail);
  }

  @Test
  void a_strangers_file_is_saved_and_never_opened_here() {
    HttpResponse<String> file = people.get("/mails/" + mail() + "/attachments/1", "ceo");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(file, POLICY)).isEqualTo(PagePolicy.DEFAULT);
    assertSniffsNothingAndNamesNobody(file);
  }

  @Test
  void the_engines_web_apps_keep_their_own_policy_with_a_secret_for_each_answer() {
    String cockpit = "/camunda/app/cockpit/default/";
    String policy = header(people.get(cockpit, "ops"), POLICY);

    assertThat(policy).contains("'nonce-", "frame-ancestors 'none'", "object-src 'none'");
    assertThat(header(people.get(cockpit, "ops"), POLICY)).isNotEqualTo(policy);
    assertThat(header(people.get(cockpit, "worker"), POLICY)).isEqualTo(PagePolicy.DEFAULT);
  }

  @Test
  void a_live_stream_is_neither_kept_nor_held_back_on_its_way() {
    HttpResponse<Stream<String>> live = people.get("/live", "worker", BodyHandlers.ofLines());
    live.body().close();

    assertThat(header(live, "Cache-Control")).contains("no-store");
    assertThat(header(live, "X-Accel-Buffering")).isEqualTo("no");
    assertThat(header(live, POLICY)).isEqualTo(PagePolicy.DEFAULT);
  }

  private static void assertSniffsNothingAndNamesNobody(HttpResponse<?> answer) {
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
  }

  /** A mail with markup and a file, belonging to a task. */
  private UUID mail() {
    UUID id = hospital.id().value();
    return hospital.asSystem(
        () ->
            transaction.execute(
                status -> {
                  new FilledTables(jdbc).fill(id, "mark", "headers" + id);
                  return jdbc.queryForObject(
                      "select email_id from email_messages where organization_id = ?",
                      UUID.class,
                      id);
                }));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(" | ", answer.headers().allValues(name));
  }
}
