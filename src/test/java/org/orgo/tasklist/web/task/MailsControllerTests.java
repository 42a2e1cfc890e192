package org.orgo.tasklist.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.HeapMeter;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Strangers' markup and files, as whoever sees the task gets them. */
@OrgoTest
class MailsControllerTests {

  private static final String WITH_A_FILE =
      """
      From: Ann <ann@example.org>
      Subject: The tap leaks
      Message-ID: <tap@example.org>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p onclick="steal()">It <b>drips</b>.</p><script>steal()</script>\
      <img src="https://tracker.example/pixel.png">
      --b
      Content-Type: text/html; name="r\u00e9sum\u00e9.html"
      Content-Disposition: attachment; filename="r\u00e9sum\u00e9.html"

      <script>alert(1)</script>
      --b--
      """;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private PostOffice post;
  private TestOrganization shops;
  private String mail;

  @BeforeEach
  void receiveAMail() {
    post = new PostOffice();
    shops = organizations.found("retail_chain");
    String maintenance = post.open(shops, "maintenance", mailboxes);
    post.deliver(maintenance, "To: " + maintenance + "\n" + WITH_A_FILE);
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
    mail =
        "/mails/"
            + shops.<Object>asSystem(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.queryForObject(
                                "select email_id from email_messages", Object.class)));
  }

  @AfterEach
  void closePost() {
    post.close();
  }

  @Test
  void markup_is_shown_in_a_sandbox_that_runs_and_loads_nothing() throws Exception {
    HttpResponse<String> page = get(shops, "worker", mail + "/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("It <b>drips</b>.")
        .doesNotContain("steal", "<script", "tracker.example");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox; default-src 'none'")
        .contains("frame-ancestors 'self'");
  }

  @Test
  void a_file_is_saved_under_its_name_and_never_opened_here() throws Exception {
    HttpResponse<String> file = get(shops, "worker", mail + "/attachments/0");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).contains("<script>alert(1)</script>");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("r%C3%A9sum%C3%A9.html");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void a_file_of_an_invented_type_is_bytes() throws Exception {
    change("update email_attachments set content_type = 'no type at all'");

    assertThat(get(shops, "worker", mail + "/attachments/0").headers().firstValue("Content-Type"))
        .contains("application/octet-stream");
  }

  @Test
  void a_large_file_is_never_in_memory_as_a_whole() {
    int size = 40_000_000;
    change(
        "update attachment_contents set size = %d, content = decode(repeat('6f', %d), 'hex')"
            .formatted(size, size));

    HeapMeter.Measured<HttpResponse<Void>> file =
        new HeapMeter().reachable(() -> discarded(mail + "/attachments/0"));

    assertThat(file.result().headers().firstValueAsLong("Content-Length")).hasValue(size);
    assertThat(file.bytes()).isLessThan(size / 2);
  }

  @Test
  void markup_that_would_fill_the_memory_gives_way_to_the_text() throws Exception {
    change(
        "update email_messages set text_body = 'It <drips>.', html_body = repeat('<b>', 100000)");

    assertThat(get(shops, "worker", mail + "/html").body())
        .contains("cannot be shown here", "<pre>It &lt;drips&gt;.</pre>")
        .doesNotContain("<b>");
  }

  @Test
  void markup_that_shows_nothing_gives_way_to_the_text() throws Exception {
    change("update email_messages set html_body = '<img src=\"https://tracker.example/x\">'");

    assertThat(get(shops, "worker", mail + "/html").body())
        .contains("cannot be shown here", "It drips.")
        .doesNotContain("tracker.example");
  }

  @Test
  void pictures_that_the_mail_brings_are_shown_in_its_markup() throws Exception {
    change("update email_messages set html_body = 'Look: <img src=\"cid:lamp@x\">'");
    change("update email_attachments set content_type = 'image/png', content_id = 'lamp@x'");

    assertThat(get(shops, "worker", mail + "/html").body())
        .contains("Look: <img src=\"data:image/png;base64,PHNjcmlwdD");
  }

  @Test
  void a_mail_is_read_and_saved_as_it_was_received() throws Exception {
    HttpResponse<String> source = get(shops, "worker", mail + "/source");
    HttpResponse<String> saved = get(shops, "worker", mail + "/download");

    assertThat(source.body()).contains("Message-ID: <tap@example.org>", "<script>steal()</script>");
    assertThat(source.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(source.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(saved.body()).isEqualTo(source.body());
    assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains(".eml");
    assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void of_a_long_mail_the_source_shows_the_beginning_and_the_file_has_all() throws Exception {
    change("update email_messages set raw = decode(repeat('6f', 1500000), 'hex')");

    assertThat(get(shops, "worker", mail + "/source").body()).hasSize(1024 * 1024);
    assertThat(get(shops, "worker", mail + "/download").body()).hasSize(1_500_000);
  }

  @Test
  void a_mail_that_is_not_kept_as_it_was_received_is_not_found() throws Exception {
    change("update email_messages set raw = null");

    assertThat(get(shops, "worker", mail + "/source").statusCode()).isEqualTo(404);
    assertThat(get(shops, "worker", mail + "/download").statusCode()).isEqualTo(404);
  }

  @Test
  void who_reads_the_source_of_restricted_work_is_recorded() throws Exception {
    change("update tasks set visibility = 'RESTRICTED'");

    get(shops, "worker", mail + "/source");

    assertThat(
            shops.<Integer>asSystem(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.queryForObject(
                                "select count(*) from audit_entries where action = 'task.read'",
                                Integer.class))))
        .isEqualTo(1);
  }

  @Test
  void a_file_that_is_not_there_is_not_found() throws Exception {
    assertThat(get(shops, "worker", mail + "/attachments/7").statusCode()).isEqualTo(404);
  }

  @Test
  void to_who_may_not_see_the_task_its_mail_does_not_exist() throws Exception {
    change("update tasks set visibility = 'RESTRICTED'");

    assertThat(statuses(shops, "worker")).isEqualTo("200 200 200 200");
    assertThat(statuses(shops, "analyst")).isEqualTo("404 404 404 404");
    assertThat(statuses(organizations.found("retail_chain"), "worker"))
        .isEqualTo("404 404 404 404");
  }

  @Test
  void a_mail_would_tell_who_asked_for_anonymised_work_and_is_shown_to_nobody() throws Exception {
    change("update tasks set visibility = 'ANONYMISED'");

    assertThat(statuses(shops, "worker")).isEqualTo("404 404 404 404");
  }

  private String statuses(TestOrganization organization, String user) throws Exception {
    StringBuilder statuses = new StringBuilder();
    for (String part : List.of("/html", "/attachments/0", "/source", "/download")) {
      statuses.append(get(organization, user, mail + part).statusCode()).append(' ');
    }
    return statuses.toString().strip();
  }

  private HttpResponse<Void> discarded(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(request(shops, "worker", path), BodyHandlers.discarding());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private HttpResponse<String> get(TestOrganization organization, String user, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request(organization, user, path), BodyHandlers.ofString());
  }

  private HttpRequest request(TestOrganization organization, String user, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", TestSessions.COOKIE + "=" + sessions.cookie(organization, user))
        .build();
  }

  private void change(String statement) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(statement)));
  }
}
