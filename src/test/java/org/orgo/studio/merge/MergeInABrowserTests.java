package org.orgo.studio.merge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A shared table moved on: an analyst merges it into the own one, by keyboard alone. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class MergeInABrowserTests {

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_%1$s"
          name="Shelves" namespace="http://camunda.org/schema/1.0/dmn">
        <decision id="%1$s" name="Shelves" camunda:historyTimeToLive="P180D">
          <decisionTable id="table_%1$s" hitPolicy="FIRST">
            <input id="input_1" label="Part">
              <inputExpression id="inputExpression_1" typeRef="string"><text>part</text></inputExpression>
            </input>
            <output id="output_1" label="Shelf" name="shelf" typeRef="string" />
            <rule id="rule_pump"><description>Pumps</description>
              <inputEntry id="in_1"><text>"pump"</text></inputEntry>
              <outputEntry id="out_1"><text>"%2$s"</text></outputEntry></rule>
            %3$s
            <rule id="rule_all"><description>Everything else</description>
              <inputEntry id="in_9"><text></text></inputEntry>
              <outputEntry id="out_9"><text>"cellar"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String VALVES =
      """
      <rule id="rule_valve"><description>Valves</description>
        <inputEntry id="in_2"><text>"valve"</text></inputEntry>
        <outputEntry id="out_2"><text>"attic"</text></outputEntry></rule>
      """;

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired DraftDesk drafts;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;
  @LocalServerPort int port;

  private TestOrganization shops;
  private String key;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @BeforeEach
  void twoVersionsThatMovedApart() {
    shops = organizations.found("retail_chain");
    key = "shelves-a" + UUID.randomUUID().toString().replace("-", "");
    share(table("hall", ""));
    shops.run(
        "admin",
        () ->
            deployments.deploy(
                "Ours", Map.of(file(), table("yard", "").getBytes(StandardCharsets.UTF_8))));
    share(table("garage", VALVES));
  }

  @Test
  void a_conflict_is_decided_by_keyboard_and_becomes_a_draft_with_the_rows_of_both() {
    try (BrowserContext context = loggedIn(true);
        Page page = context.newPage()) {
      page.navigate(address());
      Locator make = page.locator("form[data-all-decided] button");
      assertThat(make).isDisabled();
      assertThat(page.locator("fieldset.dispute")).hasCount(1);
      assertThat(barriers(page)).isEmpty();

      page.locator("input[value=OWN]").focus();
      page.keyboard().press("ArrowDown"); // the other side of the same question
      assertThat(page.locator("input[value=SHARED]")).isChecked();
      assertThat(make).isEnabled();
      assertThat(barriers(page)).isEmpty();
      page.keyboard().press("Tab");
      assertThat(make).isFocused();
      page.keyboard().press("Enter");

      page.waitForURL("**/studio/drafts/**");
      assertThat(merged(page.url()))
          .contains("\"garage\"", "\"valve\"", "\"attic\"", "\"cellar\"")
          .doesNotContain("\"yard\"");
    }
  }

  @Test
  void without_script_a_choice_is_required_and_makes_a_draft() {
    try (BrowserContext context = loggedIn(false);
        Page page = context.newPage()) {
      page.navigate(address());
      Locator make = page.locator("form[data-all-decided] button");
      make.click();
      assertThat(page.locator("fieldset.dispute")).isVisible();
      page.locator("input[value=OWN]").check();
      make.click();
      page.waitForURL("**/studio/drafts/**");
      assertThat(merged(page.url())).contains("\"yard\"", "\"valve\"");
    }
  }

  @Test
  void the_server_refuses_what_is_not_decided_and_leads_to_it() {
    try (BrowserContext context = loggedIn(true);
        Page page = context.newPage()) {
      page.navigate(address());
      page.locator("form[data-all-decided]").evaluate("form => form.submit()");
      Locator alert = page.locator("main [role=alert]");
      assertThat(alert).isVisible();
      assertThat(alert.locator("a")).hasCount(1);
      assertThat(barriers(page)).isEmpty();
      alert.locator("a").click();
      assertThat(page.locator("fieldset.dispute:target")).isVisible();
    }
  }

  private String merged(String url) {
    DraftId draft = new DraftId(UUID.fromString(url.replaceAll(".*/drafts/([\\w-]{36}).*", "$1")));
    return new String(
        shops.as("analyst", () -> drafts.content(draft, file())), StandardCharsets.UTF_8);
  }

  private static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .toList();
  }

  private BrowserContext loggedIn(boolean script) {
    BrowserContext context =
        system.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(shops, "analyst"))
                .setUrl("http://localhost:" + port)));
    return context;
  }

  private void share(String table) {
    engine.asStartUp(
        () -> repository.createDeployment().name("shared table").addString(file(), table).deploy());
  }

  private String address() {
    return "http://localhost:%d/studio/definitions/%s/merge".formatted(port, file());
  }

  private String file() {
    return key + ".dmn";
  }

  private String table(String shelf, String more) {
    return TABLE.formatted(key, shelf, more);
  }
}
