package org.orgo.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.tasks.Task;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * "Waiting for parts" with its form goes live in the browser; new tasks offer it, and two that run
 * do so once somebody has moved them.
 */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class WaitingForPartsInABrowserTests extends MigratingGarage {

  private static final String OFFER = "Wait for parts…";
  private static final String FORM =
      """
      {"schemaVersion": 18, "type": "default", "id": "parts-ordered",
       "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
       "components": [
         {"id": "field_part", "key": "waiting_for", "type": "textfield", "label": "Which part?",
          "validate": {"required": true, "minLength": 3, "maxLength": 200}}]}
      """;

  private static SystemBrowser system;

  @Autowired DraftDesk drafts;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void new_tasks_offer_it_and_two_running_ones_once_they_are_moved() {
    Task one = working();
    Task other = working();
    Page worker = page("worker");
    offers(worker, one, false);

    rolledOut();
    offers(worker, working(), true);
    offers(worker, one, false);
    offers(worker, other, false);

    Page admin = page("admin");
    admin.navigate(address("/studio/definitions/" + FILE));
    pressByKeyboard(admin, "Look who runs where");
    assertThat(admin.locator("h1")).hasText("Running tasks");
    isAccessible(admin);
    pressByKeyboard(admin, "Move 2 tasks");
    assertThat(admin.getByRole(AriaRole.HEADING, named("2 tasks moved"))).isVisible();
    assertThat(admin.getByText("No task runs in")).isVisible();
    isAccessible(admin);

    offers(worker, one, true);
    offers(worker, other, true);
    worker.getByRole(AriaRole.LINK, named(OFFER)).click();
    worker.getByLabel("Which part?").fill("A seal for the tap");
    worker.getByRole(AriaRole.BUTTON, named("Wait for parts")).click();
    assertThat(worker.locator(".item-state")).containsText("On hold");

    isWhereItWas(one);
    assertThat(read(other).status()).isEqualTo(TaskStatus.ON_HOLD);
    assertThat(read(other).waitState()).isEqualTo(PARTS);
    assertThat(read(other).deadline().reactivityDeadlineAt())
        .isEqualTo(other.deadline().reactivityDeadlineAt());
    agrees(other);
    assertThat(offered(other)).contains("parts_arrived");
    assertThat(refused).isEmpty();
  }

  /** Proposed by one person, approved and rolled out by another. */
  private void rolledOut() {
    Draft draft = garage.as("analyst", () -> drafts.create("Waiting for parts"));
    byte[] form = FORM.getBytes(StandardCharsets.UTF_8);
    byte[] lifecycle =
        new LifecycleVariant()
            .withWaitingForParts()
            .withForm("flow_waitForParts", "parts-ordered")
            .bytes();
    garage.run("analyst", () -> drafts.put(draft.draftId(), "parts-ordered.form", form, null));
    garage.run("analyst", () -> drafts.put(draft.draftId(), FILE, lifecycle, null));
    Page analyst = page("analyst");
    analyst.navigate(address("/studio/drafts/" + draft.draftId()));
    analyst.getByLabel("Why, and what it is good for").fill("The supplier has to deliver first.");
    press(analyst, "Propose");
    assertThat(analyst.getByText("The supplier has to deliver first.").first()).isVisible();
    Page admin = page("admin");
    admin.navigate(analyst.url());
    press(admin, "Approve");
    press(admin, "Roll out now");
    assertThat(admin.getByText("It is live.")).isVisible();
  }

  private void isWhereItWas(Task task) {
    Task now = read(task);
    assertThat(now.status()).isEqualTo(task.status());
    assertThat(now.waitState()).isEqualTo(task.waitState());
    assertThat(now.deadline()).isEqualTo(task.deadline());
    assertThat(now.position().definition()).isEqualTo(live());
    agrees(task);
    String instance = garage.asSystem(() -> access.call(() -> instance(task)));
    Sight sight = new Sights(database, transaction).of(garage, task.taskId(), instance);
    assertThat(sight.timerAt()).isCloseTo(now.escalateAt(), within(2, ChronoUnit.MILLIS));
  }

  private void offers(Page page, Task task, boolean offered) {
    page.navigate(address("/tasks/" + task.taskId()));
    assertThat(page.getByRole(AriaRole.LINK, named("Complete…"))).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named(OFFER))).hasCount(offered ? 1 : 0);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  /** Goes to it with the Tab key alone. */
  private static void pressByKeyboard(Page page, String name) {
    Locator wanted =
        page.getByRole(AriaRole.BUTTON, named(name)).or(page.getByRole(AriaRole.LINK, named(name)));
    assertThat(wanted).isVisible();
    for (int tabs = 0; tabs < 80 && !isFocused(wanted); tabs++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
    page.keyboard().press("Enter");
  }

  private static boolean isFocused(Locator wanted) {
    return (boolean) wanted.evaluate("element => element === document.activeElement");
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private Page page(String user) {
    BrowserContext context = system.browser().newContext();
    contexts.add(context);
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(garage, user)).setUrl(address(""))));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
