package org.orgo.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task's page shows what others do to it, and leaves alone what its reader is at. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class LiveTaskPageTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Task task;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void open() {
    shops = organizations.found("retail_chain");
    task = shops.asSystem(() -> desk.open(aTask().draft()));
    act("start");
    context = system.browser().newContext();
    String origin = "http://localhost:" + port;
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(shops, "supervisor")).setUrl(origin)));
    page = context.newPage();
    page.waitForResponse(
        answer -> answer.url().contains("/live?task="),
        () -> page.navigate(origin + "/tasks/" + task.taskId()));
    page.evaluate("() => { window.sameDocument = true; }");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void what_somebody_else_does_appears_without_a_reload() {
    assertThat(page.locator(".item-state")).containsText("In progress");

    act("escalate");
    shops.as("head", () -> desk.comment(task.taskId(), "I look at it", CommentVisibility.ORG_WIDE));

    assertThat(page.locator(".item-state")).containsText("Escalated");
    assertThat(page.locator(".item-state")).containsText("Ops.Supervisor");
    assertThat(page.locator(".timeline")).containsText("I look at it");
    assertThat(button("Start")).isVisible();
    assertThat(page.locator("#live-note button")).isHidden();
    sameDocument();
  }

  @Test
  void half_a_sentence_stays_while_the_rest_moves_on() {
    Locator composer = page.getByLabel("Write a comment");
    composer.fill("Half a sen");

    rename("The tap in room 14 leaks");

    assertThat(page.locator("h1")).hasText("The tap in room 14 leaks");
    assertThat(composer).hasValue("Half a sen");
    assertThat(composer).isFocused();
    sameDocument();
  }

  @Test
  void an_action_that_was_begun_is_kept_and_goes_on_from_the_new_state() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cancel task…")).click();
    page.locator("#reason").fill("Reported twice");

    rename("The tap in room 14 leaks");

    assertThat(page.locator("h1")).hasText("The tap in room 14 leaks");
    assertThat(page.locator("#live-note button")).isVisible();
    assertThat(page.locator("#reason")).hasValue("Reported twice");

    page.locator("#live-note button").click();
    assertThat(page.locator("#live-note button")).isHidden();
    assertThat(page.locator("#reason")).hasValue("Reported twice");
    button("Cancel task").click();
    assertThat(page.locator(".item-state")).containsText("Cancelled");
    assertThat(page.locator(".timeline")).containsText("Reported twice");
    sameDocument();
  }

  private void act(String action) {
    shops.as("worker", () -> desk.act(task.taskId(), new ActionCommand(action, null, null, null)));
  }

  private void rename(String title) {
    shops.as(
        "worker",
        () -> desk.change(task.taskId(), new TaskChange(title, null, null, null, null, null)));
  }

  private void sameDocument() {
    org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument"))
        .isEqualTo(true);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
