package org.orgo.compliance.diagrams;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A compliance officer looks where the tasks of a version stood, and at those behind a number. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DiagramHeatInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization northside;
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
    northside = organizations.found("default");
    context = system.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
    clock.reset();
  }

  @Test
  void an_officer_goes_from_a_record_to_all_instances_and_from_a_step_to_those_behind_it() {
    signIn(); // before the clock moves: logins of other tests are slowed by what lies ahead
    Task first = worked(Duration.ofMinutes(4));
    worked(Duration.ofMinutes(8));

    page.navigate(url("/compliance/tasks/" + first.taskId()));
    page.getByRole(AriaRole.LINK, named("All instances of this version")).click();

    assertThat(page.locator("h1")).hasText("Processes");
    assertThat(page.locator("#counts")).containsText("Ended2");
    page.locator("[data-heat]").scrollIntoViewIfNeeded();
    assertThat(page.locator("[data-heat][data-shown]")).isVisible();
    assertThat(page.locator(".djs-element.heat-5[data-element-id=userTask_workOnIt]")).isVisible();
    assertThat(page.locator(".heat-label").filter(text("2 × 6 min"))).isVisible();
    page.locator("[data-chart]").scrollIntoViewIfNeeded();
    assertThat(page.locator("[data-chart][data-drawn] svg")).isVisible();
    assertThat(page.locator("#durations")).containsText("1 min to 5 min");

    page.getByRole(AriaRole.LINK, named("Work on it")).click();

    assertThat(page.locator("h1")).hasText("Instances at userTask_workOnIt");
    assertThat(page.locator("#rows > li")).hasCount(2);
    assertThat(page.locator("#rows > li").first()).containsText("8 min in 1 ×");
    page.locator("#rows a.row-title").first().click();
    assertThat(page.locator("#record-title")).isVisible();
  }

  private Task worked(Duration work) {
    Task task = northside.as("worker", () -> desk.open(aTask().draft()));
    act(task, "start", null);
    clock.advance(work);
    act(task, "cancel", "Dry again");
    return task;
  }

  private void act(Task task, String action, String why) {
    northside.run(
        "worker", () -> desk.act(task.taskId(), new ActionCommand(action, why, null, null)));
  }

  private void signIn() {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(northside.email("compliance"));
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    page.waitForLoadState();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
