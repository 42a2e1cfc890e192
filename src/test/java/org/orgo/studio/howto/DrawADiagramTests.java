package org.orgo.studio.howto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.web.editor.DiagramPointer;
import org.springframework.beans.factory.annotation.Autowired;

/** "Waiting for parts" with its form, drawn with a mouse and again without one. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class DrawADiagramTests extends FollowedHowTo {

  private static final String PAGE = "draw-a-diagram.md";

  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;

  private TestOrganization garage;

  @BeforeEach
  void found() {
    garage = organizations.found("hospital");
  }

  @Test
  void a_wait_state_drawn_by_mouse_is_offered_to_new_tasks() {
    HowTo howTo = new HowTo(PAGE, "## Add a wait state by mouse");
    try (Reader analyst = reader(howTo, garage, "analyst")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.choose("Task lifecycle");
      analyst.press("Change this");
      draw(analyst);
      analyst.waitsFor("Nothing found.", 20_000);
      analyst.takesPicture("studio-drawn.png");
      analyst.press("Save");
      analyst.waitsFor("Saved", 10_000);
      propose(analyst);
    }
    try (Reader admin = reader(howTo, garage, "admin")) {
      admin.open("/studio");
      admin.choose("Change of Task lifecycle");
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
    }
    howTo.requireFollowed();
    assertThat(offeredAtWork()).contains("wait_for_parts");
  }

  @Test
  void the_same_is_added_by_keyboard_alone() {
    HowTo howTo = new HowTo(PAGE, "## Add a wait state by keyboard");
    try (Reader analyst = reader(howTo, garage, "analyst")) {
      analyst.open("/studio/definitions/task-lifecycle.bpmn");
      analyst.pressByKey("Change this");
      analyst.pressByKey("Outline");
      analyst.pressByKey("Add a wait state");
      analyst.does("Name", () -> analyst.page().keyboard().type("Waiting for parts"));
      analyst.typeIn("by a button that reads", 0, "Wait for parts");
      analyst.select("Form", "waiting-for");
      analyst.typeIn("by a button that reads", 1, "Parts have arrived");
      analyst.page().keyboard().press("Enter");
      assertThat(analyst.page().locator("[data-key=userTask_waitingForParts]")).isFocused();
      assertThat(analyst.page().locator("[data-element=userTask_waitingForParts] .outline-sees"))
          .hasText("Worker sees: Parts have arrived");
      analyst.waitsFor("Nothing found.", 20_000);
      analyst.takesPicture("studio-outline.png");
      analyst.page().keyboard().press("Control+s");
      analyst.waitsFor("Saved", 10_000);
      propose(analyst);
    }
    howTo.requireFollowed();
  }

  private static void draw(Reader analyst) {
    Page page = analyst.page();
    DiagramPointer pointer = new DiagramPointer(page);
    assertThat(page.locator("#editor[data-shown]")).hasCount(1);
    pointer.element("gateway_leaveWork").click();
    analyst.does("Wait state", () -> pointer.append("Wait state", "Waiting for parts"));
    analyst.select("Status", "ON_HOLD");
    pointer.clickFlowTo("userTask_waitingForParts");
    analyst.fill("Name", "Wait for parts");
    analyst.select("Form", "waiting-for");
    pointer.selectNothing();
    pointer.element("userTask_waitingForParts").click();
    pointer.connectTo("userTask_workOnIt");
    analyst.fill("Name", "Parts have arrived");
  }

  private static void propose(Reader analyst) {
    analyst.press("To the draft");
    analyst.fill("Why, and what it is good for", "Suppliers are slow.");
    analyst.press("Propose");
    assertThat(analyst.page().locator(".diff-entry.is-added").first()).isVisible();
  }

  private List<String> offeredAtWork() {
    var opened = garage.asSystem(() -> desk.open(aTask().draft())).taskId();
    return garage.as(
        "worker",
        () -> {
          desk.act(opened, new ActionCommand("start", null, null, null));
          return board.actions(opened).stream().map(TaskAction::action).toList();
        });
  }
}
