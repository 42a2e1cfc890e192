package org.orgo.anonymous;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without a login and an HR officer, in two browsers that know nothing of each other. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class AnonymousReportInABrowserTests {

  private static final String BROWSER = "canary-browser/08.15";
  private static final String ADDRESS = "198.51.100.23";
  private static final String AUTHOR = "canary-photographer";

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired DatabaseServer server;
  @LocalServerPort int port;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @Test
  void an_anonymous_report_is_asked_back_and_answered_and_nobody_learns_who_it_was()
      throws Exception {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("intake").put("anonymous_reports", true);
    TestOrganization hospital = organizations.found("hospital", overrides);
    try (BrowserContext outside =
            system
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setUserAgent(BROWSER)
                        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", ADDRESS)));
        BrowserContext inside = system.browser().newContext()) {
      Page reporter = outside.newPage();
      Page hr = inside.newPage();

      String receipt = report(reporter, hospital);
      askBack(hr, hospital);
      answer(reporter, hospital, receipt);
      read(hr);

      assertThat(outside.cookies()).isEmpty();
      Dump dump = new Dump(server);
      for (String mark : new String[] {BROWSER, ADDRESS, AUTHOR, receipt, "canary-holiday"}) {
        assertThat(dump.placesOf(mark)).as(mark).isEmpty();
      }
      assertThat(dump.placesOf("Unkind words on ward 3")).contains("orgo.tasks");
    }
  }

  private String report(Page page, TestOrganization hospital) {
    page.navigate(url("/report/" + hospital.slug()));
    page.getByLabel("What is it about?").fill("Unkind words on ward 3");
    page.getByLabel("What happened?").fill("A colleague is unkind to trainees.");
    page.locator("#theme").selectOption("hr");
    page.locator("#files")
        .setInputFiles(file("canary-holiday.jpg", "image/jpeg", TellingFiles.photo(AUTHOR)));
    button(page, "Send report").click();
    assertThat(page.locator("h1")).hasText("Thank you, we have it");
    return page.locator("#receipt").textContent();
  }

  private void askBack(Page page, TestOrganization hospital) throws IOException {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(hospital.email("hr"));
    page.getByLabel("Password").fill("demo");
    button(page, "Sign in").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unkind words on ward 3"))
        .first()
        .click();
    assertThat(page.locator("#anonymous-title")).hasText("An anonymous report");
    Download photo = page.waitForDownload(() -> page.getByText("file-1.jpg").click());
    try (InputStream bytes = photo.createReadStream()) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(text).contains("JFIF").doesNotContain("GPS", AUTHOR);
    }
    page.getByLabel("Write a comment").fill("Since when?");
    page.getByLabel("Who can read the comment").selectOption("REQUESTER_VISIBLE");
    button(page, "Comment").click();
    assertThat(page.locator(".timeline")).containsText("Since when?");
  }

  private void answer(Page page, TestOrganization hospital, String receipt) {
    page.navigate(url("/report/" + hospital.slug()));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have a receipt")).click();
    page.getByLabel("Receipt").fill(receipt);
    button(page, "Open").click();
    assertThat(page.locator("#messages")).containsText("Since when?");
    page.getByLabel("Your answer").fill("Since the summer.");
    page.locator("#files")
        .setInputFiles(file("canary-holiday.pdf", "application/pdf", TellingFiles.letter(AUTHOR)));
    button(page, "Send answer").click();
    assertThat(page.locator("#messages")).containsText("Since the summer.");
    assertThat(page.locator("#messages")).containsText("file-2.pdf");
  }

  private static void read(Page page) {
    page.reload();
    assertThat(page.locator(".timeline")).containsText("Since the summer.");
    assertThat(page.getByText("file-2.pdf")).isVisible();
    String task = page.url().replaceAll(".*(/tasks/[^/]*)$", "$1");
    page.navigate(page.url().replace(task, "/notifications"));
    assertThat(page.locator("#page a[href^='" + task + "']").first()).isVisible();
  }

  private static FilePayload file(String name, String type, byte[] content) {
    return new FilePayload(name, type, content);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
