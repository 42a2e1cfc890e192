package org.orgo.studio.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.TestWork;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Beside the table an analyst sees what its rows decided lately. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class CoverageInABrowserTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestWork work;
  @Autowired TaskDesk tasks;
  @LocalServerPort int port;

  @Test
  void
      rows_that_decided_nothing_and_rows_set_right_stand_beside_the_table_and_lead_to_their_place() {
    TestOrganization shops = organizations.found("retail_chain");
    TaskId task = work.open(shops, null);
    shops.run("worker", () -> tasks.assign(task, "Operations.Safety", null, null));
    try (SystemBrowser system = SystemBrowser.launch();
        BrowserContext context = system.browser().newContext()) {
      context.addCookies(
          List.of(
              new Cookie(TestSessions.COOKIE, sessions.cookie(shops, "analyst"))
                  .setUrl("http://localhost:" + port)));
      Page page = context.newPage();
      page.navigate("http://localhost:" + port + "/studio/definitions/label-routing.dmn");
      page.getByRole(AriaRole.BUTTON, named("Change this")).click();
      page.waitForSelector("#editor[data-ready]");

      Locator section = page.getByRole(AriaRole.REGION, named("The last 90 days"));
      assertThat(section).containsText("Tasks: 1 · given to another queue: 1 · complaints: 0");
      assertThat(section).containsText("Decided about none");
      if (Boolean.getBoolean("orgo.write")) {
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/coverage.png")));
      }
      section.getByRole(AriaRole.BUTTON).first().click();
      assertThat((Boolean) page.evaluate("() => !!document.activeElement.closest('.studio-table')"))
          .isTrue();
      assertThat(
              new AxeBuilder(page)
                  .setLegacyMode(true)
                  .include(List.of(".studio-coverage"))
                  .analyze()
                  .getViolations())
          .isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
