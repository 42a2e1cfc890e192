package org.orgo.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.people.administration.PostedLinks;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator makes a queue and invites a nurse into it; she follows the link of the mail,
 * chooses a password, and sees her queue and nothing else.
 */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class InvitationInABrowserTests {

  private static final String PASSWORD = "correct horse battery";

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private TestOrganization northside;

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
  void a_nurse_is_invited_by_clicks_and_sees_only_her_queue() {
    String address = "nurse-" + UUID.randomUUID() + "@northside.example";
    Page admin = admin();
    makeQueue(admin);
    invite(admin, address);

    opened("The drip of bed 7 is empty", "Ward.Nurses");
    UUID foreign = opened("A tap leaks", "Ops.Maintenance");
    Page nurse = page();
    nurse.navigate(url(new PostedLinks(jdbc, transaction).path(northside, address)));
    assertThat(nurse.locator("h1")).hasText("Choose your password");
    nurse.getByLabel("Password").fill(PASSWORD);
    button(nurse, "Set the password").click();
    assertThat(nurse.getByText("Your password is set.")).isVisible();
    nurse.getByLabel("E-mail").fill(address);
    nurse.getByLabel("Password").fill(PASSWORD);
    button(nurse, "Sign in").click();

    assertThat(nurse.locator("h1")).hasText("My work");
    nurse.navigate(url("/?view=queues"));
    assertThat(nurse.getByText("The drip of bed 7 is empty")).isVisible();
    assertThat(nurse.getByText("A tap leaks")).hasCount(0);
    assertThat(nurse.navigate(url("/tasks/" + foreign)).status()).isEqualTo(404);
    assertThat(nurse.navigate(url("/administration")).status()).isEqualTo(403);
    assertThat(nurse.getByRole(AriaRole.LINK, named("Administration"))).hasCount(0);

    disable(admin, address);
    nurse.navigate(url("/"));
    assertThat(nurse.locator("h1")).containsText("Sign in");
  }

  private void makeQueue(Page admin) {
    admin.navigate(url("/"));
    admin.getByRole(AriaRole.LINK, named("Administration")).click();
    admin.getByRole(AriaRole.LINK, named("Roles")).click();
    isAccessible(admin);
    admin.getByRole(AriaRole.LINK, named("New role")).click();
    admin.getByLabel("Code").fill("Ward.Nurses");
    admin.getByLabel("Next above").selectOption("Leadership");
    isAccessible(admin);
    button(admin, "Create the role").click();
    assertThat(admin.locator("h1")).hasText("Ward.Nurses");
  }

  private void invite(Page admin, String address) {
    admin.navigate(url("/administration/users"));
    isAccessible(admin);
    admin.getByRole(AriaRole.LINK, named("Invite somebody")).click();
    admin.getByLabel("Name").fill("Nadia Nurse");
    admin.getByLabel("E-mail").fill(address);
    admin.getByLabel("Ward.Nurses").check();
    isAccessible(admin);
    button(admin, "Send the invitation").click();
    assertThat(admin.locator("h1")).hasText("Nadia Nurse");
    assertThat(admin.getByText("Invited").first()).isVisible();
    isAccessible(admin);
  }

  private void disable(Page admin, String address) {
    admin.navigate(url("/administration/users"));
    admin.getByRole(AriaRole.SEARCHBOX).fill(address);
    admin.getByRole(AriaRole.SEARCHBOX).press("Enter");
    admin.getByRole(AriaRole.LINK, named("Nadia Nurse")).click();
    button(admin, "Disable").click();
    assertThat(admin.getByText("its sessions and tokens have ended")).isVisible();
  }

  private UUID opened(String title, String queue) {
    return northside.asSystem(
        () ->
            desk.open(aTask().titled(title).ownedBy(queue).visible(Visibility.RESTRICTED).draft())
                .taskId()
                .value());
  }

  private Page admin() {
    Page page = page();
    page.context()
        .addCookies(
            List.of(
                new Cookie(TestSessions.COOKIE, sessions.cookie(northside, "admin"))
                    .setUrl(url(""))));
    return page;
  }

  private Page page() {
    BrowserContext context = system.browser().newContext();
    contexts.add(context);
    return context.newPage();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
