package org.orgo.compliance.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A compliance officer follows one case from the mail that opened it to its closure. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class RecordInABrowserTests {

  private static SystemBrowser system;
  private static PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired EngineJobs jobs;
  @Autowired TaskBoard board;
  @Autowired TaskDesk desk;
  @Autowired CaseDesk cases;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
    post = new PostOffice();
  }

  @AfterAll
  static void quit() {
    system.close();
    post.close();
  }

  @BeforeEach
  void open() {
    hospital = organizations.found("hospital");
    context = system.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void an_auditor_follows_a_case_from_its_mail_to_its_closure() {
    TaskSummary task = mailed();
    CaseId theCase = new CaseId(task.caseId());
    answered(task, theCase);
    signIn("compliance");

    page.getByRole(AriaRole.LINK, named("Compliance")).click();
    page.getByRole(AriaRole.LINK, named("Records")).click();
    page.getByLabel("Kind").selectOption("case");
    page.getByRole(AriaRole.BUTTON, button("Search records")).click();
    page.getByRole(AriaRole.LINK, named("Title masked")).first().click();

    Locator entries = page.locator("#entries");
    assertThat(page.locator("h1")).hasText("Title masked");
    assertThat(page.locator("#masked")).containsText("Restricted");
    for (String what :
        List.of(
            "Signal received",
            "Mail received",
            "Decided by a table",
            "Opened",
            "Moved",
            "Comment",
            "Case moved",
            "Read")) {
      assertThat(entries.getByText(what, exactly()).first()).isVisible();
    }
    assertThat(entries).containsText("signal-classification");
    assertThat(entries).containsText("safety");
    assertThat(entries).not().containsText("speak of");
    assertThat(entries).not().containsText("somebody fell");
    assertThat(entries).not().containsText("visitor@example.org");
    assertThat(page.locator(".item-state")).containsText("Resolved");
    page.locator("[data-heat]").scrollIntoViewIfNeeded();

    page.getByLabel("Reason").fill("Complaint of the insurer");
    page.getByRole(AriaRole.BUTTON, button("Reveal and record")).click();

    assertThat(page.locator("#revealed")).isVisible();
    assertThat(page.locator("#entries")).containsText("somebody fell");
    assertThat(page.locator("#entries")).containsText("visitor@example.org");
    assertThat(page.locator("#entries")).containsText("Masked words revealed");

    page.navigate(url("/compliance/cases/" + theCase));
    assertThat(page.locator("#entries")).not().containsText("somebody fell");
    assertThat(page.locator("#entries")).containsText("Complaint of the insurer");
  }

  private TaskSummary mailed() {
    String safety = post.open(hospital, "safety", mailboxes);
    post.send(
        safety,
        """
        From: Vera Visitor <visitor@example.org>
        To: %s
        Subject: Wet floor in the lobby
        Message-ID: <wet-record@example.org>

        The floor in the lobby is slippery, somebody fell.
        """
            .formatted(safety));
    assertThat(post.collect(hospital, poller, mailboxes)).isEqualTo(1);
    jobs.runDue(hospital);
    return hospital.asSystem(() -> board.list(TaskFilter.none().page(null, 10))).items().get(0);
  }

  /** Work on it, seen by the one who does it, and its end. */
  private void answered(TaskSummary task, CaseId theCase) {
    hospital.run(
        "safety",
        () -> {
          desk.act(task.taskId(), new ActionCommand("start", null, null, null));
          desk.comment(task.taskId(), "Dried, and a sign put up", CommentVisibility.INTERNAL_ONLY);
          desk.act(task.taskId(), new ActionCommand("cancel", "Dry again", null, null));
          cases.act(theCase, new ActionCommand("resolve", "Dry again", null, null));
        });
    signIn("safety");
    Response seen = page.navigate(url("/tasks/" + task.taskId()));
    assertThat(seen.status()).isEqualTo(200);
    context.clearCookies();
  }

  private void signIn(String user) {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(hospital.email(user));
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
    page.waitForLoadState();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
