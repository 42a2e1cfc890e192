package org.orgo.compliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
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
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day of the compliance officer, in the one room that is hers. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class OfficersDayInABrowserTests {

  private static final double PATIENCE = 30_000;

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
  @TempDir Path files;

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
    hospital =
        organizations.found(
            "hospital", JsonNodeFactory.instance.objectNode().put("exports.second_person", true));
    hospital.runAsSystem(
        () -> desk.open(aTask().titled("Lobby lamp").visible(Visibility.PUBLIC).draft()));
    context = system.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void a_case_is_followed_the_chain_verified_a_hold_placed_and_an_approved_export_checked()
      throws IOException {
    CaseId theCase = closedCase();
    signIn("compliance");
    page.getByRole(AriaRole.LINK, exactly("Compliance")).click();
    assertThat(page.locator("h1")).hasText("Compliance");

    follow(theCase);
    verify();
    hold(theCase);
    order();
    approvedByTheHead();
    Path file = fetched();

    check(file, "This file is unchanged");
    assertThat(page.locator("#passport")).containsText("Claim of the insurer");
    assertThat(page.locator("#passport")).containsText("head");
    Files.writeString(file, "one more,line\r\n", StandardOpenOption.APPEND);
    check(file, "This file was changed");
  }

  private void follow(CaseId theCase) {
    tab("Records");
    page.getByLabel("Kind").selectOption("case");
    page.getByRole(AriaRole.BUTTON, button("Search records")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Title masked"))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile(".*/compliance/cases/" + theCase));
    for (String what : List.of("Mail received", "Opened", "Case moved")) {
      assertThat(
              page.locator("#entries")
                  .getByText(what, new Locator.GetByTextOptions().setExact(true))
                  .first())
          .isVisible();
    }
    assertThat(page.locator(".item-state")).containsText("Resolved");
  }

  private void verify() {
    room();
    tab("Audit");
    page.getByRole(AriaRole.BUTTON, button("Verify now")).click();
    room();
    assertThat(page.locator(".notice-success")).containsText("The record is whole");
  }

  private void hold(CaseId theCase) {
    tab("Legal holds");
    page.locator("#caseId").fill(theCase.toString());
    page.locator("#reason").fill("Letter of the court");
    page.getByRole(AriaRole.BUTTON, button("Place a hold")).click();
    assertThat(page.locator("#page")).containsText(theCase.toString());
    room();
    assertThat(page.locator("#page")).containsText("1 in force");
  }

  private void order() {
    page.navigate(url("/exports"));
    page.getByLabel("Purpose").fill("Claim of the insurer");
    page.getByRole(AriaRole.BUTTON, button("Order the file")).click();
    assertThat(page.locator("#rows")).containsText("Awaiting approval");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exports to approve"))
        .first()
        .click();
    assertThat(page.locator("#rows")).containsText("You ordered this export");
    assertThat(page.getByRole(AriaRole.BUTTON, button("Approve"))).hasCount(0);
  }

  private void approvedByTheHead() {
    try (BrowserContext other = system.browser().newContext()) {
      Page heads = other.newPage();
      signIn(heads, "head");
      heads.navigate(url("/exports/approvals"));
      assertThat(heads.locator("#rows")).containsText("Claim of the insurer");
      heads
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve")))
          .click();
      assertThat(heads.locator("#page")).containsText("Nothing waits");
    }
  }

  private Path fetched() {
    page.navigate(url("/exports"));
    Locator link =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Download")));
    assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    Download download = page.waitForDownload(link::click);
    Path file = files.resolve(download.suggestedFilename());
    download.saveAs(file);
    assertThat(file).content(StandardCharsets.UTF_8).contains("Lobby lamp");
    return file;
  }

  private void check(Path file, String verdict) {
    page.navigate(url("/exports/passport"));
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
    assertThat(page.locator("#verdict")).hasText(verdict);
  }

  /** A mail that became a case, which was answered and resolved. */
  private CaseId closedCase() {
    String safety = post.open(hospital, "safety", mailboxes);
    post.send(
        safety,
        """
        From: Vera Visitor <visitor@example.org>
        To: %s
        Subject: Wet floor in the lobby
        Message-ID: <wet-officer@example.org>

        The floor in the lobby is slippery, somebody fell.
        """
            .formatted(safety));
    assertThat(post.collect(hospital, poller, mailboxes)).isEqualTo(1);
    jobs.runDue(hospital);
    TaskSummary task =
        hospital.asSystem(() -> board.list(TaskFilter.none().page(null, 10))).items().stream()
            .filter(each -> each.caseId() != null)
            .findFirst()
            .orElseThrow();
    CaseId theCase = new CaseId(task.caseId());
    hospital.run(
        "safety",
        () -> {
          desk.act(task.taskId(), new ActionCommand("start", null, null, null));
          desk.act(task.taskId(), new ActionCommand("cancel", "Dry again", null, null));
          cases.act(theCase, new ActionCommand("resolve", "Dry again", null, null));
        });
    return theCase;
  }

  private void room() {
    page.navigate(url("/compliance"));
  }

  private void tab(String name) {
    page.locator("#page .tabs").getByText(name, exactText()).click();
  }

  private void signIn(String user) {
    signIn(page, user);
  }

  private void signIn(Page where, String user) {
    where.navigate(url("/login"));
    where.getByLabel("E-mail").fill(hospital.email(user));
    where.getByLabel("Password").fill("demo");
    where.getByRole(AriaRole.BUTTON, button("Sign in")).click();
    where.waitForLoadState();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return exactly(name);
  }

  private static Locator.GetByTextOptions exactText() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
