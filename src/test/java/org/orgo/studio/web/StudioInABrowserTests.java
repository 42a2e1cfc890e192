package org.orgo.studio.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a changed row to what is live and one click back, as two people do it in their browsers. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class StudioInABrowserTests {

  private static final String FILE = "signal-severity.dmn";

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private final List<String> refused = new ArrayList<>();

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
    hospital = organizations.found("hospital");
  }

  @Test
  void a_row_is_changed_proposed_approved_by_another_person_live_and_taken_back() {
    String proposal;
    try (BrowserContext context = loggedIn("analyst");
        Page page = page(context)) {
      page.navigate(address("/studio"));
      page.getByRole(AriaRole.LINK, named("Signal severity")).click();
      page.getByRole(AriaRole.BUTTON, button("Change this")).click();
      asText(page);
      content(page).fill(table("\"GRAVE\""));
      page.getByRole(AriaRole.BUTTON, button("Check only")).click();
      assertThat(page.locator("#findings")).containsText("which is not known here");
      content(page).fill(table("\"MAJOR\""));
      page.getByRole(AriaRole.BUTTON, button("Save")).click();
      assertThat(page.locator("#findings")).containsText("Nothing is wrong with it.");
      page.getByRole(AriaRole.LINK, named("To the draft")).click();
      page.getByLabel("Why, and what it is good for").fill("Nothing is minor here.");
      page.getByRole(AriaRole.BUTTON, button("Propose")).click();
      assertThat(page.locator("[data-file] table.diff")).containsText("\"MAJOR\"");
      assertThat(page.getByRole(AriaRole.BUTTON, button("Approve"))).hasCount(0);
      proposal = page.url();
    }
    try (BrowserContext context = loggedIn("admin");
        Page page = page(context)) {
      page.navigate(proposal);
      assertThat(page.getByText("Nothing is minor here.")).isVisible();
      page.getByRole(AriaRole.BUTTON, button("Approve")).click();
      page.getByRole(AriaRole.BUTTON, button("Roll out now")).click();
      assertThat(page.getByText("It is live.")).isVisible();
      page.navigate(address("/studio/definitions/" + FILE));
      assertThat(page.locator(".page-head .pill")).hasText("Own");
      page.navigate(proposal);
      page.getByRole(AriaRole.BUTTON, button("Back to what was live before")).click();
      assertThat(page.getByText("What was live before is live again.")).isVisible();
      page.navigate(address("/studio/definitions/" + FILE));
      assertThat(page.locator(".page-head .pill")).hasText("Shared");
    }
    assertThat(refused).isEmpty();
  }

  /** The text stands behind the drawn editor where there is one. */
  private static void asText(Page page) {
    Locator link = page.getByRole(AriaRole.LINK, named("As text"));
    if (link.count() > 0) {
      link.first().click();
    }
    assertThat(content(page)).isVisible();
  }

  private static Locator content(Page page) {
    return page.locator("#content");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return named(name).setExact(true);
  }

  private Page page(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
    return page;
  }

  private BrowserContext loggedIn(String user) {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(hospital, user))
                .setUrl("http://localhost:" + port)));
    return context;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static String table(String answer) {
    return TableFiles.xml("signal-severity")
        .replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1" + answer);
  }
}
