package org.orgo.studio.sandbox.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst types a signal and sees the task, who is told, the rows, and its way. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class TryInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void a_typed_signal_shows_its_task_its_deadline_its_rows_and_its_way() {
    TestOrganization shops = organizations.found("retail_chain");
    try (BrowserContext context = loggedIn(shops);
        Page page = context.newPage()) {
      page.navigate("http://localhost:" + port + "/studio");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try it")).click();
      page.getByLabel("From").fill("visitor@example.org");
      page.getByLabel("Subject").fill("The tap in room 4 drips");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it")).click();

      Locator answer = page.locator("#answer");
      assertThat(answer).containsText("The tap in room 4 drips");
      assertThat(answer).containsText("Ops.Maintenance");
      assertThat(answer).containsText("To be answered by");
      assertThat(answer.locator(".why-rule").first()).isVisible();
      assertThat(page.getByLabel("Subject")).hasValue("The tap in room 4 drips");

      Locator diagram = page.locator("[data-bpmn-src]");
      diagram.scrollIntoViewIfNeeded();
      assertThat(page.locator("[data-bpmn-src][data-shown]")).hasCount(1);
      assertThat(diagram.locator("[data-element-id=businessRuleTask_findQueue]"))
          .hasClass(Pattern.compile("heat-2"));
      assertThat(diagram.locator("[data-element-id=serviceTask_fileMail]"))
          .not()
          .hasClass(Pattern.compile("heat-2"));
      assertThat(barriers(page)).isEmpty();
    }
  }

  private static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).exclude(".bjs-container").analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .toList();
  }

  private BrowserContext loggedIn(TestOrganization organization) {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(organization, "analyst"))
                .setUrl("http://localhost:" + port)));
    return context;
  }
}
