package org.orgo.studio.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The editors of tables and forms on the pages of the studio, from what is live to a proposal. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DrawnEditorsInABrowserTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  @Test
  void a_cell_is_chosen_from_a_list_saved_and_drawn_in_the_proposal() {
    List<String> refused = new ArrayList<>();
    TestOrganization hospital = organizations.found("hospital");
    try (SystemBrowser system = SystemBrowser.launch();
        BrowserContext context = system.browser().newContext()) {
      context.addCookies(
          List.of(
              new Cookie(TestSessions.COOKIE, sessions.cookie(hospital, "analyst"))
                  .setUrl("http://localhost:" + port)));
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              refused.add(message.text());
            }
          });

      change(page, "work-done.form");
      assertThat(page.locator(".fjs-palette-field").first()).isVisible();
      press(page, "Preview");
      assertThat(page.getByLabel("What was done?").last()).isVisible();

      change(page, "signal-severity.dmn");
      page.getByLabel("Row 5, Severity", new Page.GetByLabelOptions().setExact(true)).click();
      page.getByRole(AriaRole.OPTION, named("MAJOR")).click();
      assertThat(page.locator("#findings")).containsText("Nothing to mend");
      press(page, "Save");
      assertThat(page.locator(".studio-state")).hasText("Saved");

      page.getByRole(AriaRole.LINK, named("To the draft")).click();
      page.getByLabel("Why, and what it is good for").fill("It is.");
      press(page, "Propose");
      assertThat(page.locator("td.is-changed ins")).hasText("\"MAJOR\"");
    }
    assertThat(refused).isEmpty();
  }

  private void change(Page page, String file) {
    page.navigate("http://localhost:" + port + "/studio/definitions/" + file);
    press(page, "Change this");
    page.waitForSelector("#editor[data-ready]");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
