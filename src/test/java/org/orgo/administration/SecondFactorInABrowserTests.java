package org.orgo.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.people.secondfactor.Totp;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A second factor by clicks: set up, shown, replaced by a recovery code, required and taken away.
 */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class SecondFactorInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private TestOrganization northside;
  private byte[] secret;
  private long step;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void somebody_sets_it_up_logs_in_with_it_and_an_administrator_takes_it_away() {
    String recovery = setUp();

    Page phone = page();
    logIn(phone, "worker");
    assertThat(phone.locator("h1")).hasText("One more step");
    isAccessible(phone);
    phone.navigate(url("/profile"));
    assertThat(phone.locator("h1")).hasText("One more step");
    phone.getByLabel("Code").fill("000000");
    button(phone, "Sign in").click();
    assertThat(phone.locator(".notice-danger")).containsText("That is not right");
    phone.getByLabel("Code").fill(nextCode());
    button(phone, "Sign in").click();
    assertThat(phone.locator("h1")).hasText("My work");
    phone.navigate(url("/profile"));
    assertThat(phone.getByText("with second factor").first()).isVisible();

    Page withoutPhone = page();
    logIn(withoutPhone, "worker");
    withoutPhone.getByLabel("Code").fill(recovery);
    button(withoutPhone, "Sign in").click();
    assertThat(withoutPhone.locator("h1")).hasText("My work");
    withoutPhone.navigate(url("/profile/second-factor"));
    assertThat(withoutPhone.getByText("9 recovery codes are left.")).isVisible();

    takenAwayByAdministrator();
    phone.navigate(url("/"));
    assertThat(phone.locator("h1")).containsText("Sign in");
    logIn(phone, "worker");
    assertThat(phone.locator("h1")).hasText("My work");
  }

  @Test
  void whoever_needs_one_sets_it_up_at_the_login() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("access").put("second_factor", "everybody");
    northside = organizations.found("hospital", overrides);
    Page page = page();
    page.navigate(url("/broadcasts"));
    logIn(page, "worker");

    assertThat(page.getByText("It is required here.")).isVisible();
    isAccessible(page);
    enrol(page);

    button(page, AriaRole.LINK, "I have kept them").click();
    assertThat(page.locator("h1")).hasText("Broadcasts");
  }

  /** One of the recovery codes. */
  private String setUp() {
    Page page = member("worker");
    page.navigate(url("/profile"));
    button(page, AriaRole.LINK, "Set it up").click();
    isAccessible(page);
    button(page, "Set it up").click();
    isAccessible(page);
    String recovery = enrol(page);
    isAccessible(page);
    button(page, AriaRole.LINK, "I have kept them").click();
    assertThat(page.getByText("10 recovery codes are left.")).isVisible();
    isAccessible(page);
    return recovery;
  }

  private String enrol(Page page) {
    assertThat(page.locator("svg.qr")).isVisible();
    secret = new Base32().decode(page.locator("#secret").textContent().replace(" ", ""));
    page.getByLabel("The six digits that the app shows now").fill(nextCode());
    button(page, "Confirm").click();
    assertThat(page.locator("h1")).hasText("Your recovery codes");
    assertThat(page.locator("#recovery-codes li")).hasCount(10);
    return page.locator("#recovery-codes li").first().textContent();
  }

  private void takenAwayByAdministrator() {
    Page admin = member("admin");
    admin.navigate(url("/administration/users/" + northside.user("worker")));
    isAccessible(admin);
    admin.getByLabel("Why, and how you know").fill("Lost phone, seen in person");
    button(admin, "Take away the second factor").click();
    assertThat(admin.getByText("The second factor is taken away.")).isVisible();
    assertThat(admin.getByLabel("Why, and how you know")).hasCount(0);
  }

  private void logIn(Page page, String user) {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(northside.email(user));
    page.getByLabel("Password").fill("demo");
    button(page, "Sign in").click();
  }

  /** A code that was not used yet: of now, or of the half minute that follows. */
  private String nextCode() {
    step = Math.max(step + 1, Totp.step(clock.instant()));
    return Totp.code(secret, step);
  }

  private Page member(String user) {
    Page page = page();
    page.context()
        .addCookies(
            List.of(
                new Cookie(TestSessions.COOKIE, sessions.cookie(northside, user)).setUrl(url(""))));
    return page;
  }

  private Page page() {
    BrowserContext context = system.browser().newContext();
    contexts.add(context);
    return context.newPage();
  }

  private static Locator button(Page page, String name) {
    return button(page, AriaRole.BUTTON, name);
  }

  private static Locator button(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
