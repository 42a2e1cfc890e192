package org.orgo.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do all day, in a real browser on the real application. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class WorkInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired SignalDesk signals;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization shops;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void open() {
    shops = organizations.found("retail_chain");
    context = system.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void a_filter_is_completed_while_it_is_typed() {
    reported("The heating in the stock room is broken");
    signIn("worker", "demo");

    page.locator("#q").pressSequentially("heat sta");
    assertThat(page.locator("#q-words")).hasText("status:");
    page.locator("#q").press("ArrowDown");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#q")).hasValue("heat status:");
    page.locator("#q").pressSequentially("op");
    assertThat(page.locator("#q-words")).hasText("status:open");
    page.locator("#q").press("ArrowDown");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#q")).hasValue("heat status:open ");
    assertThat(page.locator("#rows > li")).hasCount(1);

    page.locator("#q").fill("stauts:open");
    assertThat(page.locator("#work [role=alert]")).containsText("\"stauts\" is none of");
    assertThat(page.locator("#rows")).hasCount(0);
  }

  @Test
  void a_reported_fault_is_taken_from_the_queue_and_done() {
    UUID task = reported("The heating in the stock room is broken");
    signIn("worker", "demo");

    page.getByRole(AriaRole.LINK, named("The heating in the stock room is broken")).click();
    assertThat(page.locator("h1")).hasText("The heating in the stock room is broken");
    assertThat(page.locator("aside").getByText("label-routing")).isVisible();
    page.locator("[data-bpmn-src]").scrollIntoViewIfNeeded();
    assertThat(page.locator("[data-bpmn-src] .djs-container")).isVisible();

    button("Start").click();
    assertThat(page.locator(".item-state")).containsText("In progress");
    assertThat(page.locator("aside dl").first()).containsText("worker");

    page.getByRole(AriaRole.LINK, named("Complete…")).click();
    page.getByLabel("What was done?").fill("A new valve");
    page.getByLabel("Asset").fill("HEAT-02");
    page.getByLabel("Cost").fill("120");
    button("Complete").click();
    assertThat(page.locator(".item-state")).containsText("Completed");
    assertThat(page.locator("aside")).containsText("HEAT-02");
    assertThat(page.locator(".timeline")).containsText("from In progress to Completed");
    assertThat(page.url()).endsWith("/tasks/" + task);
  }

  @Test
  void an_answer_the_server_refuses_comes_back_with_its_reason() {
    UUID task = reported("The lift makes a noise");
    signIn("worker", "demo");
    page.navigate(url("/tasks/" + task));
    button("Start").click();
    assertThat(page.locator(".item-state")).containsText("In progress");
    page.getByRole(AriaRole.LINK, named("Cancel task…")).click();

    page.locator("#reason").evaluate("field => field.required = false");
    button("Cancel task").click();

    assertThat(page.locator("#reason-refused")).hasText("Please say why.");
    assertThat(page.locator(".item-state")).containsText("In progress");
  }

  @Test
  void something_is_reported_with_the_form() {
    signIn("worker", "demo");
    page.getByRole(AriaRole.LINK, named("Report something")).first().click();
    page.getByLabel("What is it about?").fill("The door does not close");
    page.getByLabel("What happened?").fill("Repair it please, it is broken.");
    page.getByLabel("Which domain?").selectOption("maintenance");
    button("Send report").click();

    assertThat(page.locator("h1")).hasText("The door does not close");
    assertThat(page.locator(".notice-success")).containsText("Thank you");
  }

  @Test
  void a_comment_appears_in_the_activity() {
    UUID task = reported("The tap drips");
    signIn("worker", "demo");
    page.navigate(url("/tasks/" + task));

    page.getByLabel("Write a comment").fill("I bring a new seal tomorrow.");
    button("Comment").click();

    assertThat(page.locator(".timeline")).containsText("I bring a new seal tomorrow.");
  }

  @Test
  void work_of_another_organization_does_not_exist() {
    UUID task = reported("The heating is broken");
    TestOrganization friends = organizations.found("friend_group");
    signIn(friends, "worker", "demo");

    Response answer = page.navigate(url("/tasks/" + task));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Not found");
  }

  @Test
  void restricted_work_of_others_does_not_exist() {
    UUID task =
        shops.asSystem(
            () ->
                desk.open(
                        aTask()
                            .ownedBy("HR.CaseOfficer")
                            .ofType("hr")
                            .visible(Visibility.RESTRICTED)
                            .draft())
                    .taskId()
                    .value());
    signIn("worker", "demo");

    assertThat(page.navigate(url("/tasks/" + task)).status()).isEqualTo(404);
  }

  @Test
  void a_wrong_password_stays_at_the_door() {
    signIn("worker", "wrong");

    assertThat(page).hasURL(Pattern.compile(".*/login\\?problem=refused"));
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("not right");
  }

  @Test
  void the_language_is_remembered() {
    signIn("worker", "demo");
    page.locator("summary.member").click();
    button("Français").click();

    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    page.navigate(url("/report"));
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
  }

  private UUID reported(String subject) {
    return shops.as(
        "worker",
        () ->
            signals
                .report(
                    new NewSignal(
                        SignalSource.MANUAL,
                        subject,
                        "Please repair it.",
                        null,
                        null,
                        null,
                        "maintenance",
                        null,
                        null,
                        null))
                .taskId());
  }

  private void signIn(String user, String password) {
    signIn(shops, user, password);
  }

  private void signIn(TestOrganization organization, String user, String password) {
    page.navigate(url("/login"));
    page.getByLabel("E-mail").fill(organization.email(user));
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
    page.waitForLoadState();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
