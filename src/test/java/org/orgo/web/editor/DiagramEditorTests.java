package org.orgo.web.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.engine.deployment.check.DiagramMistake;
import org.orgo.engine.deployment.check.DiagramMistakes;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.web.SystemBrowser;

/** Diagrams are changed in a real browser, and held against the rules of a deployment. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DiagramEditorTests {

  private static final String WAIT_FOR_START = "userTask_waitForStart";
  private static final String WORK_ON_IT = "userTask_workOnIt";

  private static SystemBrowser system;

  private final List<String> complaints = new ArrayList<>();
  private EditorServer server;
  private BrowserContext context;
  private Page page;
  private DiagramPointer pointer;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void start() throws IOException {
    server = EditorServer.start(0);
    open(1440, 900);
  }

  @AfterEach
  void stop() {
    context.close();
    server.close();
  }

  @Test
  void a_wait_state_with_its_form_is_drawn_by_mouse() {
    edit("");
    element("gateway_leaveWork").click();
    pointer.append("Wait state", "Waiting for parts");
    field("orgo-status").selectOption("ON_HOLD");

    pointer.clickFlowTo("userTask_waitingForParts");
    field("name").fill("Wait for parts");
    field("orgo-form").selectOption("waiting-for");
    pointer.selectNothing();
    element("userTask_waitingForParts").click();
    pointer.connectTo(WORK_ON_IT);
    field("name").fill("Parts have arrived");

    assertThat(page.locator(".finding-state")).hasText("Nothing found.");
    save();
    hasTheWaitState("wait_for_parts", "parts_have_arrived");
  }

  @Test
  void a_wait_state_with_its_form_is_added_by_keyboard_alone() {
    edit("");
    press(button("Outline"));
    press(button("Add a wait state"));
    page.keyboard().type("Waiting for parts");
    type("by a button that reads", 0, "Wait for parts");
    choose("Form", "Waiting for (waiting-for)");
    type("by a button that reads", 1, "Parts have arrived");
    page.keyboard().press("Enter");

    assertThat(page.locator("[data-key=userTask_waitingForParts]")).isFocused();
    assertThat(page.locator(".finding-state")).hasText("Nothing found.");
    assertThat(page.locator("[data-element=userTask_waitingForParts] .outline-sees"))
        .hasText("Worker sees: Parts have arrived");
    save();
    hasTheWaitState("wait_for_parts", "parts_have_arrived");
  }

  @Test
  void what_the_outline_adds_the_drawing_undoes() {
    edit("");
    press(button("Outline"));
    press(button("Add a wait state"));
    page.keyboard().type("Waiting for parts");
    page.keyboard().press("Enter");
    assertThat(element("userTask_waitingForParts")).hasCount(1);

    button("Drawing").click();
    button("Undo").click();

    assertThat(element("userTask_waitingForParts")).hasCount(0);
    assertThat(button("Undo")).isDisabled();
  }

  @Test
  void an_action_and_a_timer_are_added_changed_and_deleted_in_the_outline() {
    edit("");
    press(button("Outline"));
    press(button("Add an action: Work on it"));
    page.keyboard().type("Give it back");
    choose("It leads to", "A new end: Cancelled");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-key=flow_giveItBack]")).isFocused();
    press(button("Change: Give it back"));
    page.keyboard().type("Give up");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-key=flow_giveItBack]")).hasText("Give up");
    press(button("Add a timer: Work on it"));
    choose("It goes off", "after a time");
    type("Time", 0, "2 days");
    choose("It leads to", "Wait on hold (On hold)");
    page.keyboard().press("Enter");
    assertThat(page.locator(".outline-timer").getByText("after 2 days")).isVisible();

    press(button("Delete: Give up"));
    page.keyboard().press("Enter");

    assertThat(page.locator("[data-key=flow_giveItBack]")).hasCount(0);
    save();
    assertThat(server.source()).contains(">P2D<").doesNotContain("give_it_back");
  }

  @Test
  void a_forbidden_way_is_red_with_its_sentence_as_soon_as_it_is_drawn() {
    edit("");
    element("gateway_leaveWork").click();
    pointer.connectTo(WAIT_FOR_START);
    field("name").fill("Put it back");

    assertThat(page.locator(".djs-element.is-forbidden")).hasCount(1);
    assertThat(page.locator(".finding[data-rule=task-law]"))
        .containsText("leads from IN_PROGRESS (userTask_workOnIt) to PENDING");
    assertThat(page.locator(".ed-sentence.is-fault")).hasText("leads from In progress to Pending");
  }

  @Test
  void a_finding_stands_at_its_element_leads_to_it_and_is_mended() {
    server.put(EditorServer.shared().replace("\"ON_HOLD\"", "\"ON_HOLT\""));
    edit("");
    Locator finding = page.locator(".finding[data-element=userTask_onHold]").first();
    assertThat(finding).containsText("did you mean ON_HOLD?");
    assertThat(page.locator("[data-container-id=userTask_onHold] .finding-badge")).isVisible();

    press(finding.locator(".finding-lead"));
    assertThat(page.locator(".bio-properties-panel-header-label")).hasText("Wait on hold");
    while (page.locator(".finding-mend").count() > 0) {
      page.locator(".finding-mend").first().click();
      page.waitForCondition(() -> !"true".equals(busy()));
    }

    assertThat(page.locator(".finding-state")).hasText("Nothing found.");
    save();
    assertThat(server.findings()).isEmpty();
  }

  @Test
  void each_usual_mistake_is_shown_at_its_place_with_what_to_do() {
    List<String> silent = new ArrayList<>();
    for (DiagramMistake mistake : DiagramMistakes.all()) {
      server.put(mistake.file(), mistake.content());
      edit("");
      page.waitForCondition(() -> "false".equals(busy()));
      Locator finding = page.locator(".finding[data-rule=%s]".formatted(mistake.rule()));
      if (finding.count() == 0
          || finding.first().locator(".finding-remedy").innerText().isBlank()) {
        silent.add(mistake + " is not in the list");
      } else if (mistake.element() != null && !isMarked()) {
        silent.add(mistake + " is not at its element");
      }
    }
    // What runs but is not drawn has no place in the drawing.
    assertThat(silent).containsExactly("a step that is not drawn is not at its element");
  }

  private boolean isMarked() {
    return page.locator(".finding-badge:not(.is-advice)").count() > 0;
  }

  @Test
  void the_buttons_of_a_worker_stand_beside_the_selected_wait_state() {
    edit("");
    element(WAIT_FOR_START).click();

    assertThat(page.locator(".ed-sees")).hasText("Worker sees: Start and Cancel");
  }

  @Test
  void somebody_elses_version_is_not_overwritten_unasked() {
    edit("");
    element(WAIT_FOR_START).click();
    field("name").fill("Wait in the queue");
    server.put(EditorServer.shared().replace("Wait for start", "Wait for a colleague"));

    button("Save").click();
    assertThat(page.locator(".ed-notice")).containsText("Somebody else has saved");
    assertThat(server.source()).contains("Wait for a colleague");
    button("Save mine over it").click();
    assertThat(page.locator(".ed-status")).hasText("Saved");

    assertThat(server.source()).contains("Wait in the queue");
  }

  @Test
  void on_a_phone_the_outline_is_shown_and_nothing_is_cut_off() {
    context.close();
    open(390, 800);
    edit("");

    assertThat(button("Add a wait state")).isVisible();
    assertThat(page.locator(".ed-canvas")).isHidden();
    int beyond = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat(beyond).isZero();
    assertThat(barriers()).isEmpty();
  }

  @Test
  void who_only_reads_changes_nothing() {
    edit("readonly");
    element(WAIT_FOR_START).click();

    assertThat(button("Save")).hasCount(0);
    assertThat(page.locator(".djs-palette, .ed-panel")).hasCount(0);
    assertThat(page.locator(".ed-sees")).hasText("Worker sees: Start and Cancel");
  }

  @Test
  void what_changed_is_drawn_side_by_side_and_listed() {
    server.put(EditorServer.shared().replace("name=\"Hold\"", "name=\"Put on hold\""));
    page.navigate(server.address() + "/edit?diff");

    assertThat(page.locator(".diff-entry")).hasCount(1);
    assertThat(page.locator(".diff-entry")).containsText("Name: Hold → Put on hold");
    assertThat(page.locator(".djs-element.is-changed")).hasCount(2);
    assertThat(barriers()).isEmpty();
  }

  @Test
  void the_page_is_accessible_and_keeps_to_its_policy() {
    for (String look : List.of("", "dark")) {
      edit(look);
      element(WORK_ON_IT).click();
      assertThat(page.locator(".ed-sees")).isVisible();
      assertThat(barriers()).isEmpty();
      button("Outline").click();
      assertThat(barriers()).isEmpty();
      button("Add a wait state").click();
      assertThat(barriers()).isEmpty();
    }
    assertThat(complaints).isEmpty();
  }

  private void hasTheWaitState(String there, String back) {
    assertThat(server.findings()).isEmpty();
    LifecycleModel lifecycle = server.saved();
    assertThat(lifecycle.waitState("userTask_waitingForParts"))
        .map(WaitState::status)
        .contains(TaskStatus.ON_HOLD);
    assertThat(lifecycle.transition(WORK_ON_IT, there))
        .map(Transition::form)
        .contains("waiting-for");
    assertThat(lifecycle.transition("userTask_waitingForParts", back)).isPresent();
  }

  private void open(int width, int height) {
    context =
        system.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    page = context.newPage();
    pointer = new DiagramPointer(page);
    page.onConsoleMessage(
        message -> {
          if (message.type().matches("error|warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  private void edit(String query) {
    page.navigate(server.address() + "/edit?" + query);
    assertThat(page.locator("#editor[data-shown]")).hasCount(1);
  }

  private void save() {
    page.keyboard().press("Control+s");
    assertThat(page.locator(".ed-status")).hasText("Saved");
  }

  private String busy() {
    return page.locator("#findings").getAttribute("aria-busy");
  }

  private Locator element(String id) {
    return pointer.element(id);
  }

  private Locator field(String id) {
    return page.locator("#bio-properties-panel-" + id);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** As somebody does who has no mouse. */
  private void press(Locator control) {
    control.focus();
    page.keyboard().press("Enter");
  }

  private void type(String label, int at, String text) {
    Locator input = page.locator("dialog").getByLabel(label).nth(at);
    input.focus();
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }

  private void choose(String label, String option) {
    page.locator("dialog").getByLabel(label).selectOption(option);
  }

  private List<String> barriers() {
    return new AxeBuilder(page)
        .setLegacyMode(true).exclude(".bjs-container").analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .toList();
  }
}
