package org.orgo.engine.fence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit, Admin and Tasklist as an operator meets them. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class EngineWebAppsInABrowserTests {

  /** The web apps bring megabytes of script, and a build machine is busy. */
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(45_000);

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
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
  void admin_shows_the_accounts_of_the_organization() {
    try (BrowserContext context = loggedIn("ops");
        Page page = context.newPage()) {
      watch(page);
      page.navigate(address("/camunda/app/admin/default/#/users"));
      assertThat(page.getByText(northside.user("worker").toString()).first()).isVisible(PATIENTLY);
      assertThat(failed).isEmpty();
    }
  }

  @Test
  void tasklist_opens() {
    try (BrowserContext context = loggedIn("ops");
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
    try (BrowserContext context = loggedIn("ops");
        Page page = context.newPage()) {
      page.navigate(address("/camunda/app/cockpit/default/"));
      assertThat(page.getByText("Running Process Instances").first()).isVisible(PATIENTLY);
      String secret =
          context.cookies().stream()
              .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
              .findFirst()
              .orElseThrow()
              .value;
      assertThat(page.evaluate(SUSPEND, secret)).asString().doesNotStartWith("403");
      assertThat(page.evaluate(SUSPEND, "forged")).asString().startsWith("403");
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
      secret => fetch('/camunda/api/engine/engine/default/process-instance/none/suspended', {
        method: 'PUT',
        headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': secret},
        body: '{"suspended": true}'
      }).then(answer => answer.text().then(text => answer.status + " " + text))
      """;

  private BrowserContext loggedIn(String user) {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(northside, user))
                .setDomain("localhost")
                .setPath("/")));
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
