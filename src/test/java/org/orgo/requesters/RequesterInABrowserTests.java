package org.orgo.requesters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.signals.templates.ReplyTemplates;
import org.orgo.signals.templates.WrittenTemplate;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody outside follows her work on a page, and a worker writes to her. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class RequesterInABrowserTests {

  private static final String ANN = "ann@example.org";
  private static final Pattern LINK = Pattern.compile("http://\\S+(/status/\\S+/\\S+)");

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired ReplyTemplates templates;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  @LocalServerPort int port;

  private PostOffice post;
  private TestOrganization shops;
  private String maintenance;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void found() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("requesters").put("receipt", true).put("status_page", true);
    post = new PostOffice();
    shops = organizations.found("retail_chain", overrides);
    maintenance = post.open(shops, "maintenance", mailboxes);
    post.serve(ANN);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void a_requester_follows_her_work_and_answers_with_a_file_and_the_worker_writes_with_a_template()
      throws Exception {
    shops.run(
        "admin",
        () ->
            templates.add(
                new WrittenTemplate("On it", "Dear {requester}, we look at {title}.", null)));
    String link = linkInTheReceipt();
    try (BrowserContext outside = system.browser().newContext();
        BrowserContext inside = system.browser().newContext()) {
      Page ann = outside.newPage();
      Page worker = inside.newPage();

      follows(ann, link);
      writes(worker);
      answers(ann, link);

      worker.reload();
      assertThat(worker.locator(".timeline")).containsText("The left one.");
      assertThat(worker.getByText("file-1.txt")).isVisible();
      assertThat(outside.cookies()).isEmpty();
    }
  }

  @Test
  void a_wrong_an_expired_and_a_restricted_page_are_one_refusal() throws Exception {
    String link = linkInTheReceipt();
    try (BrowserContext outside = system.browser().newContext()) {
      Page page = outside.newPage();
      String wrong = link.substring(0, link.length() - 43) + "x".repeat(43);
      String refusal = refusal(page, wrong);
      assertThat(refusal(page, link.replace(shops.slug(), "no-such-shop"))).isEqualTo(refusal);

      change("update tasks set visibility = 'RESTRICTED'");
      assertThat(refusal(page, link)).isEqualTo(refusal);
      change("update tasks set visibility = 'INTERNAL'");
      assertThat(page.navigate(url(link)).status()).isEqualTo(200);
      change("delete from status_links");
      assertThat(refusal(page, link)).isEqualTo(refusal);
    }
  }

  @Test
  void neither_the_address_nor_the_mail_that_brought_it_is_kept() throws Exception {
    String link = linkInTheReceipt();
    String token = link.substring(link.lastIndexOf('/') + 1);

    List<String> bodies =
        shops.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            "select body from outgoing_emails where requester_mail = 'RECEIPT'",
                            String.class)));
    assertThat(bodies).containsExactly("");
    assertThat(
            shops.<Integer>asSystem(
                () ->
                    transaction.execute(
                        status ->
                            jdbc.queryForObject(
                                "select count(*) from status_links where encode(token_hash, 'escape') like ?",
                                Integer.class,
                                "%" + token + "%"))))
        .isZero();
  }

  private void follows(Page ann, String link) {
    Response page = ann.navigate(url(link));
    assertThat(page.headerValue("x-robots-tag")).contains("noindex");
    assertThat(page.headerValue("referrer-policy")).isEqualTo("no-referrer");
    assertThat(ann.locator("h1")).hasText("The tap leaks");
    assertThat(ann.locator("#state")).containsText("We have it.");
    assertThat(ann.locator("body")).not().containsText("Nobody knows what she wants");
  }

  private void writes(Page worker) throws Exception {
    signIn(worker);
    worker
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The tap leaks"))
        .first()
        .click();
    worker.waitForURL("**/tasks/**"); // what is typed before its script is there is kept by nobody
    worker.waitForSelector("html.has-script");
    worker.getByLabel("Write a comment").fill("Nobody knows what she wants");
    assertThat(worker.locator("#comment-kept")).hasText("Kept as a draft.");
    worker.reload();
    assertThat(worker.getByLabel("Write a comment")).hasValue("Nobody knows what she wants");
    button(worker, "Comment");
    assertThat(worker.locator(".timeline")).containsText("Nobody knows what she wants");
    assertThat(worker.getByLabel("Write a comment")).hasValue("");

    assertThat(worker.locator("[data-reply] summary")).containsText(ANN);
    worker.locator("[data-reply] summary").click();
    worker
        .getByLabel("Begin with a template")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("On it"));
    assertThat(worker.locator("#reply-text")).hasValue("Dear Ann Lee, we look at The tap leaks.");
    worker.locator("#reply-text").press("End");
    worker.locator("#reply-text").pressSequentially(" Which tap?");
    assertThat(worker.locator("#reply-kept")).hasText("Kept as a draft.");
    worker
        .locator("#reply-files")
        .setInputFiles(new FilePayload("plän.txt", "text/plain", "Hello".getBytes(UTF_8)));
    button(worker, "Send the reply");
    assertThat(worker.locator(".timeline")).containsText("Which tap?");
    assertThat(worker.url()).doesNotContain("csrf");
    assertThat(worker.locator("#reply-text")).hasValue("");

    MimeMessage mail = delivered();
    MimeMultipart all = (MimeMultipart) mail.getContent();
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(all.getBodyPart(1).getFileName()))
        .isEqualTo("plän.txt");
    assertThat(all.getBodyPart(1).getContent()).isEqualTo("Hello");
  }

  private void answers(Page ann, String link) {
    ann.navigate(url(link));
    assertThat(ann.locator("#messages")).containsText("Which tap?");
    assertThat(ann.locator("body")).not().containsText("Nobody knows what she wants");
    ann.getByLabel("Your answer").fill("The left one.");
    ann.locator("#files")
        .setInputFiles(new FilePayload("kitchen.txt", "text/plain", "Left".getBytes(UTF_8)));
    button(ann, "Send answer");
    assertThat(ann.locator("#messages")).containsText("The left one.");
    assertThat(ann.locator("#messages")).containsText("1 file came with it");
  }

  private String refusal(Page page, String link) {
    assertThat(page.navigate(url(link)).status()).isEqualTo(404);
    return page.locator("#page").innerText();
  }

  private String linkInTheReceipt() throws Exception {
    post.send(
        maintenance,
        """
        Authentication-Results: %s; dmarc=pass header.from=example.org
        From: Ann Lee <%s>
        To: %s
        Subject: The tap leaks
        Message-ID: <tap@example.org>

        The tap in the kitchen is leaking and it drips on the floor.
        """
            .formatted(PostOffice.AUTHSERV_ID, ANN, maintenance));
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
    String text = (String) ((MimeMultipart) delivered().getContent()).getBodyPart(0).getContent();
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  private MimeMessage delivered() {
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);
    List<MimeMessage> mails = post.arrived(ANN);
    return mails.get(mails.size() - 1);
  }

  private void signIn(Page page) {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(shops.email("worker"));
    page.getByLabel("Password").fill("demo");
    button(page, "Sign in");
  }

  private void change(String statement) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(statement)));
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
