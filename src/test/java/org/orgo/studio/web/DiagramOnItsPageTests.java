package org.orgo.studio.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A wait state from the outline to the buttons of a task, as people do it in their browsers. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DiagramOnItsPageTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @LocalServerPort int port;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @Test
  void a_wait_state_added_by_keyboard_is_offered_to_new_tasks_of_the_organization_alone() {
    TestOrganization hospital = organizations.found("hospital");
    Task before = started(hospital);
    String proposal;
    try (BrowserContext context = loggedIn(hospital, "analyst");
        Page page = page(context)) {
      page.navigate(address("/studio/definitions/task-lifecycle.bpmn"));
      button(page, "Change this").click();
      assertThat(page.locator("#editor[data-shown]")).hasCount(1);
      addWaitState(page);
      assertThat(page.locator(".finding-state")).hasText("Nothing found.");
      page.keyboard().press("Control+s");
      assertThat(page.locator(".ed-status")).hasText("Saved");
      page.getByRole(AriaRole.LINK, named("To the draft")).click();
      assertThat(page.locator("main")).containsText("Why, and what it is good for");
      page.getByLabel("Why, and what it is good for").fill("Suppliers are slow.");
      button(page, "Propose").click();
      assertThat(page.locator(".diff-entry.is-added").first()).isVisible();
      proposal = page.url();
    }
    try (BrowserContext context = loggedIn(hospital, "admin");
        Page page = page(context)) {
      page.navigate(proposal);
      button(page, "Approve").click();
      button(page, "Roll out now").click();
      assertThat(page.getByText("It is live.")).isVisible();
    }

    assertThat(offered(hospital, started(hospital))).contains("wait_for_parts");
    assertThat(offered(hospital, before)).doesNotContain("wait_for_parts");
    TestOrganization other = organizations.found("hospital");
    assertThat(offered(other, started(other))).doesNotContain("wait_for_parts");
    assertThat(complaints).isEmpty();
  }

  private static void addWaitState(Page page) {
    button(page, "Outline").press("Enter");
    button(page, "Add a wait state").press("Enter");
    page.keyboard().type("Waiting for parts");
    page.locator("dialog").getByLabel("by a button that reads").first().fill("Wait for parts");
    page.locator("dialog").getByLabel("Form").selectOption("waiting-for");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-key=userTask_waitingForParts]")).isFocused();
  }

  private Task started(TestOrganization organization) {
    Task opened = organization.asSystem(() -> desk.open(aTask().draft()));
    return organization.as(
        "worker", () -> desk.act(opened.taskId(), new ActionCommand("start", null, null, null)));
  }

  private List<String> offered(TestOrganization organization, Task task) {
    return organization.as("worker", () -> board.actions(task.taskId())).stream()
        .map(TaskAction::action)
        .toList();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Page page(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  private BrowserContext loggedIn(TestOrganization organization, String user) {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(organization, user))
                .setUrl(address(""))));
    return context;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
