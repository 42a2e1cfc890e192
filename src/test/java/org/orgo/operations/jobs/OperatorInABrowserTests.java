package org.orgo.operations.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.access.EngineAccess;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.FailingReviews;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator finds what really failed, mends one and drops another. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class OperatorInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired EngineAccess access;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization hospital;
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
    hospital = organizations.found("hospital");
    context = system.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void an_operator_mends_one_failed_step_and_drops_another() {
    FailingReviews reviews = new FailingReviews(access, runtime, repository, management, clock);
    reviews.fail(hospital, "FORTNIGHTLY");
    reviews.fail(hospital, "DAILY");
    signIn();

    page.getByRole(AriaRole.LINK, named("Incidents")).click();
    assertThat(rows()).hasCount(2);
    assertThat(rows().first()).containsText("FORTNIGHTLY");
    assertThat(rows().first()).containsText("6 attempts");
    open("FORTNIGHTLY");
    assertThat(page.locator("h1")).hasText("Review cycle: Hydrate facts");
    assertThat(page.getByText("Now: FORTNIGHTLY")).isVisible();

    Locator mend = page.getByRole(AriaRole.FORM, form("Mend cadence"));
    mend.getByLabel("New value of cadence").selectOption("WEEKLY");
    mend.getByLabel("Reason").fill("A typing mistake");
    mend.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("cadence was set; the step is tried again.")).isVisible();
    assertThat(rows()).hasCount(1);
    jobs.runDue(hospital);
    page.reload();
    assertThat(rows()).hasCount(1);

    open("DAILY");
    page.locator("#drop-reason").fill("Nobody asked for it");
    page.getByRole(AriaRole.BUTTON, button("Drop it for good")).click();
    assertThat(page.getByText("It was dropped. Your reason is kept.")).isVisible();
    assertThat(page.getByText("Everything runs")).isVisible();

    page.getByRole(AriaRole.LINK, named("Overview")).click();
    assertThat(page.locator("h1")).hasText("Operations");
    assertThat(page.getByText("Review cycle").first()).isVisible();
  }

  private void open(String words) {
    rows().filter(new Locator.FilterOptions().setHasText(words)).locator("h2 a").click();
  }

  private Locator rows() {
    return page.locator("#rows > li");
  }

  private void signIn() {
    page.navigate("http://localhost:" + port + "/login");
    page.getByLabel("E-mail").fill(hospital.email("ops"));
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions form(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
