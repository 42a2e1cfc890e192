package org.orgo.studio.howto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer that brings work back, approved by a second person, and taken back with one click. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class ChangeAProcessInTheStudioTests extends FollowedHowTo {

  @Autowired DefinitionCatalog catalog;

  private TestOrganization hospital;

  @Test
  void work_on_hold_comes_back_after_two_days_until_it_is_taken_back() {
    hospital = organizations.found("hospital");
    HowTo howTo = new HowTo("change-a-process.md", "## In the studio");
    try (Reader analyst = reader(howTo, hospital, "analyst")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.choose("Task lifecycle");
      analyst.press("Change this");
      assertThat(analyst.page().locator("#editor[data-shown]")).hasCount(1);
      analyst.press("Outline");
      analyst.does("Add a timer", () -> press(analyst.page(), "Add a timer: Wait on hold"));
      analyst.select("It goes off", "after a time");
      analyst.fill("Time", "2 days");
      analyst.select("It leads to", "Work on it (In progress)");
      analyst.press("Add it");
      analyst.sees("after 2 days");
      analyst.waitsFor("Nothing found.", 20_000);
      analyst.takesPicture("studio-timer.png");
      analyst.press("Save");
      analyst.waitsFor("Saved", 10_000);
      analyst.press("To the draft");
      analyst.fill("Why, and what it is good for", "What is on hold is forgotten.");
      analyst.press("Propose");
      assertThat(analyst.page().locator(".diff-entry.is-added").first()).isVisible();
    }
    try (Reader admin = reader(howTo, hospital, "admin")) {
      admin.open("/studio");
      admin.choose("Change of Task lifecycle");
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
      assertThat(admin.page().locator(".diff-entry.is-added").first()).isVisible();
      admin.takesPicture("studio-process-live.png");
      assertThat(live()).contains(">P2D<");

      admin.press("Back to what was live before");
      admin.sees("What was live before is live again.");
      assertThat(live()).doesNotContain(">P2D<");
    }
    howTo.requireFollowed();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private String live() {
    return hospital.as(
        "analyst",
        () ->
            new String(catalog.source(catalog.get("task-lifecycle.bpmn")), StandardCharsets.UTF_8));
  }
}
