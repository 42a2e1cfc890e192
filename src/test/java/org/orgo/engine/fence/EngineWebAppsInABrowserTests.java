package org.orgo.engine.fence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.access.EngineAccess;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit, Admin and Tasklist as operators meet them. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class EngineWebAppsInABrowserTests {

  /** The web apps bring megabytes of script, and a build machine is busy. */
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(45_000);

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestOperators operators;
  @Autowired TaskDesk desk;
  @Autowired EngineAccess access;
  @Autowired RuntimeService runtime;
  @LocalServerPort int port;

  private TestOrganization northside;
  private final List<String> failed = new ArrayList<>();

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void cockpit_shows_its_dashboard_and_the_processes_to_an_operator() {
    try (BrowserContext context = loggedIn("ops");
        Page page = context.newPage()) {
      watch(page);
      page.navigate(address("/camunda/app/cockpit/default/"));
      assertThat(page.getByText("Running Process Instances").first()).isVisible(PATIENTLY);
      page.navigate(address("/camunda/app/cockpit/default/#/processes"));
      assertThat(page.getByText("task-lifecycle").or(page.getByText("Task lifecycle")).first())
          .isVisible(PATIENTLY);
      assertThat(failed).isEmpty();
    }
  }

  @Test
  void admin_and_tasklist_are_no_business_of_an_organization() {
    try (BrowserContext context = loggedIn("ops");
        Page page = context.newPage()) {
      for (String app : List.of("admin", "tasklist")) {
        Response answer = page.navigate(address("/camunda/app/%s/default/".formatted(app)));
        assertThat(answer.status()).as(app).isEqualTo(404);
      }
    }
  }

  @Test
  void tasklist_opens_for_the_installations_operator() {
    try (BrowserContext context = loggedIn(operators.create());
        Page page = context.newPage()) {
      watch(page);
      wakeTasklist(context);
      page.navigate(address("/camunda/app/tasklist/default/"));
      assertThat(page.getByText("Create a filter").or(page.getByText("Start process")).first())
          .isVisible(PATIENTLY);
      assertThat(failed).isEmpty();
    }
  }

  @Test
  void a_change_needs_the_web_apps_own_secret() {
    String instance = instance();
    try (BrowserContext context = loggedIn(operators.create());
        Page page = context.newPage()) {
      page.navigate(address("/camunda/app/cockpit/default/"));
      assertThat(page.getByText("Running Process Instances").first()).isVisible(PATIENTLY);
      String secret =
          context.cookies().stream()
              .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
              .findFirst()
              .orElseThrow()
              .value;
      assertThat(page.evaluate(SUSPEND, List.of(instance, secret))).asString().startsWith("204");
      assertThat(page.evaluate(SUSPEND, List.of(instance, "forged"))).asString().startsWith("403");
    }
  }

  @Test
  void for_a_worker_there_is_no_cockpit() {
    try (BrowserContext context = loggedIn("worker");
        Page page = context.newPage()) {
      Response answer = page.navigate(address("/camunda/app/cockpit/default/"));
      assertThat(answer.status()).isEqualTo(404);
    }
  }

  private static final String SUSPEND =
      """
      ([instance, secret]) => fetch('/camunda/api/engine/engine/default/process-instance/' + instance + '/suspended', {
        method: 'PUT',
        headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': secret},
        body: '{"suspended": true}'
      }).then(answer => answer.text().then(text => answer.status + " " + text))
      """;

  /** Of a task that was just opened. */
  private String instance() {
    String task = northside.as("supervisor", () -> desk.open(aTask().draft())).taskId().toString();
    return northside.asSystem(
        () ->
            access.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(task)
                        .singleResult()
                        .getId()));
  }

  private BrowserContext loggedIn(String user) {
    return with(sessions.cookie(northside, user));
  }

  private BrowserContext loggedIn(InstallationOperator operator) {
    return with(sessions.cookie(operator));
  }

  private BrowserContext with(String session) {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(new Cookie(TestSessions.COOKIE, session).setDomain("localhost").setPath("/")));
    return context;
  }

  /** Its servlet starts at the first request, its loader in the browser gives up after 7 s. */
  private void wakeTasklist(BrowserContext context) {
    String plugin = "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js";
    context.request().get(address(plugin), RequestOptions.create().setTimeout(60_000));
  }

  private void watch(Page page) {
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            failed.add(answer.status() + " " + answer.request().method() + " " + answer.url());
          }
        });
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
