package org.orgo.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.people.login.oidc.LoopbackProvider;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator names the identity provider, and a worker signs in by it. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class OidcInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
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
  void a_worker_signs_in_by_the_organizations_own_provider() {
    TestOrganization northside = organizations.found("hospital");
    try (LoopbackProvider provider = new LoopbackProvider(url("/login/oidc/callback"));
        BrowserContext administrators = system.browser().newContext();
        BrowserContext workers = system.browser().newContext()) {
      provider.says("email", northside.email("worker"));
      provider.says("email_verified", true);
      named(administrators, northside, provider);

      Page worker = workers.newPage();
      worker.navigate(url("/login?organization=" + northside.slug()));
      isAccessible(worker);
      worker
          .getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions().setName("Sign in with the account of Test of hospital"))
          .click();
      worker.getByPlaceholder("Username").fill(LoopbackProvider.USER);
      worker.getByPlaceholder("Password").fill(LoopbackProvider.PASSWORD);
      button(worker, "Sign in").click();

      assertThat(worker.locator("h1")).hasText("My work");
      Page admin = administrators.pages().get(0);
      admin.navigate(url("/administration/access"));
      assertThat(admin.getByText("by identity provider")).isVisible();
    }
  }

  private void named(
      BrowserContext context, TestOrganization organization, LoopbackProvider provider) {
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(organization, "admin"))
                .setUrl(url(""))));
    Page admin = context.newPage();
    admin.navigate(url("/administration"));
    admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign-in")).click();
    isAccessible(admin);
    admin.getByLabel("Issuer").fill(provider.issuer());
    admin.getByLabel("Client ID").fill(LoopbackProvider.CLIENT);
    admin.getByLabel("Client secret").fill(LoopbackProvider.SECRET);
    admin.getByLabel("Domains").fill(organization.slug() + ".example");
    admin.getByLabel("People may sign in this way").check();
    button(admin, "Test the issuer").click();
    assertThat(admin.locator("#tried")).containsText("The provider answers.");
    isAccessible(admin);
    admin.getByLabel("Client secret").fill(LoopbackProvider.SECRET);
    button(admin, "Save").click();
    assertThat(admin.getByText("The sign-in is changed.")).isVisible();
    assertThat(admin.getByLabel("Issuer")).hasValue(provider.issuer());
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  /** By number, since that is how the provider knows us. */
  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
