package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;

/** A library with an address, a queue, a form and a field, without a file or a restart. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class AddADomainTests extends FollowedHowTo {

  private TestOrganization school;

  @Test
  void a_library_is_live_a_few_minutes_after_somebody_wanted_it() {
    school = organizations.found("default");
    HowTo howTo = new HowTo("add-a-domain.md", "## In the browser");
    try (Reader analyst = reader(howTo, school, "analyst");
        Reader admin = reader(howTo, school, "admin")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.fill("What the draft changes", "A library");
      analyst.press("Begin a draft");
      analyst.fill("File", "library_module.yaml");
      analyst.press("Add the file");
      analyst.fill("Title in English", "Library");
      analyst.fill("Title in French", "Bibliothèque");
      analyst.fill("Addresses", "library@*\n*-library@*");
      analyst.fill("Queue", "Library.Desk");
      analyst.select("Form", "work-done");
      analyst.fill("Name", "isbn");
      analyst.press("Save");
      analyst.sees("The queue Library.Desk does not exist yet");
      analyst.page().locator("#queue-title").scrollIntoViewIfNeeded();
      analyst.takesPicture("studio-domain.png");

      admin.open("/studio");
      admin.press("A library");
      admin.press("library_module.yaml");
      admin.press("Found the queue");
      admin.sees("The queue Library.Desk is there.");

      analyst.fill("Sent to", "east-library@school.example");
      analyst.fill("Subject", "I cannot find Ulysses");
      analyst.press("Where would it go?");
      assertThat(analyst.page().locator("#tried").innerText()).contains("library", "Library.Desk");
      assertThat(inSight(analyst.page(), "#tried")).isTrue();
      analyst.takesPicture("studio-domain-tried.png");
      analyst.press("To the draft");
      analyst.press("Propose");

      admin.open("/studio");
      admin.press("A library");
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
    }
    howTo.requireFollowed();
    assertThat(taskOf(school, "I cannot find Ulysses", "library@school.example"))
        .containsEntry("type", "library")
        .containsEntry("owner_role", "Library.Desk");
  }

  private static boolean inSight(Page page, String element) {
    double bottom =
        ((Number)
                page.locator(element).evaluate("element => element.getBoundingClientRect().bottom"))
            .doubleValue();
    return bottom > 0 && bottom <= page.viewportSize().height;
  }
}
