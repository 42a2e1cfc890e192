package org.orgo.runs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.web.SystemBrowser;

/**
 * The first day of an installation, played by clicks: somebody who reads the log sets it up, the
 * administrator invites a nurse, and she sees her queue and nothing else.
 */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class FirstDayInABrowserTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "correct horse battery";
  private static final String ADMINISTRATOR = "ann@example.org";
  private static final String NURSE = "nadia@example.org";

  private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final int port = OrgoProcess.freePort();

  @TempDir Path data;

  @Test
  void an_empty_installation_is_set_up_and_a_nurse_is_invited_who_sees_only_her_queue() {
    post.start();
    try (OrgoProcess orgo =
            OrgoProcess.startEmpty(
                data,
                port,
                "--orgo.mail.smtp.host=127.0.0.1",
                "--orgo.mail.smtp.port=" + post.getSmtp().getPort());
        SystemBrowser system = SystemBrowser.launch()) {
      await()
          .atMost(PATIENCE)
          .until(() -> !orgo.isAlive() || orgo.log().contains("with the code "));
      assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();

      Page administrator = visitor(system);
      setUp(administrator, PlayedDocument.firstMatch("with the code (\\S+)", orgo.log()));
      signIn(administrator, ADMINISTRATOR);
      report(administrator, "A tap leaks in room 12");
      invite(administrator);

      Page nurse = visitor(system);
      nurse.navigate(url(invitation()));
      choosePassword(nurse);
      signIn(nurse, NURSE);
      seesOnlyTheOwnQueue(nurse);
    } finally {
      post.stop();
    }
  }

  private void setUp(Page page, String code) {
    page.navigate(url("/setup"));
    page.getByLabel("Code from the log").fill(code);
    button(page, "Go on").click();
    page.getByLabel("Name of the organization").fill("Northside Hospital");
    page.getByLabel("Profile").selectOption("hospital");
    page.getByLabel("E-mail of its administrator").fill(ADMINISTRATOR);
    page.getByLabel("Name of its administrator").fill("Ann Moreau");
    page.getByLabel("E-mail of the installation's operator").fill("operator@example.org");
    button(page, "Found it").click();
    assertThat(page.locator("h1")).containsText("Founded: Northside Hospital");
    page.locator(".secret a").first().click();
    choosePassword(page);
  }

  private static void choosePassword(Page page) {
    assertThat(page.locator("h1")).hasText("Choose your password");
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "Set the password").click();
    assertThat(page.getByText("Your password is set.")).isVisible();
  }

  private static void signIn(Page page, String address) {
    page.getByLabel("E-mail").fill(address);
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "Sign in").click();
    assertThat(page.locator("h1")).hasText("My work");
  }

  private void report(Page page, String subject) {
    page.navigate(url("/report"));
    page.getByLabel("What is it about?").fill(subject);
    page.getByLabel("What happened?").fill("It drips since this morning.");
    button(page, "Send report").click();
    assertThat(page.locator("main")).containsText(subject);
  }

  private void invite(Page page) {
    page.navigate(url("/administration/roles"));
    page.getByRole(AriaRole.LINK, named("New role")).click();
    page.getByLabel("Code").fill("Ward.Nurses");
    page.getByLabel("Next above").selectOption("Leadership");
    button(page, "Create the role").click();
    assertThat(page.locator("h1")).hasText("Ward.Nurses");
    page.navigate(url("/administration/users"));
    page.getByRole(AriaRole.LINK, named("Invite somebody")).click();
    page.getByLabel("Name").fill("Nadia Nurse");
    page.getByLabel("E-mail").fill(NURSE);
    page.getByLabel("Ward.Nurses").check();
    button(page, "Send the invitation").click();
    assertThat(page.locator("h1")).hasText("Nadia Nurse");
  }

  /** The path of the link in the mail that she got. */
  private String invitation() {
    await().atMost(PATIENCE).until(() -> post.getReceivedMessagesForDomain(NURSE).length > 0);
    MimeMessage mail = post.getReceivedMessagesForDomain(NURSE)[0];
    return PlayedDocument.firstMatch(
        "(/password/[\\w-]+)", GreenMailUtil.getBody(mail).replaceAll("=\r?\n", ""));
  }

  private void seesOnlyTheOwnQueue(Page nurse) {
    nurse.navigate(url("/?view=queues"));
    assertThat(nurse.getByText("A tap leaks in room 12")).hasCount(0);
    assertThat(nurse.navigate(url("/administration")).status()).isEqualTo(403);
    assertThat(nurse.navigate(url("/installation")).status()).isEqualTo(403);
  }

  private static Page visitor(SystemBrowser system) {
    BrowserContext context = system.browser().newContext();
    return context.newPage();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
