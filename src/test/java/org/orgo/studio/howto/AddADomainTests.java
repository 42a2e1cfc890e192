package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A library with an address, a queue, a form and a field, without a file or a restart. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class AddADomainTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization school;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @Test
  void a_library_is_live_a_few_minutes_after_somebody_wanted_it() {
    school = organizations.found("default");
    HowTo howTo = new HowTo("add-a-domain.md", "## In the browser");
    try (Reader analyst = reader(howTo, "analyst");
        Reader admin = reader(howTo, "admin")) {
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
    assertThat(taskOfALostBook())
        .containsEntry("type", "library")
        .containsEntry("owner_role", "Library.Desk");
  }

  private Map<String, Object> taskOfALostBook() {
    NewSignal lost =
        new NewSignal(
            SignalSource.API,
            "I cannot find Ulysses",
            "It is not where it should be.",
            "reader@example.org",
            "library@school.example",
            null,
            null,
            null,
            null,
            null);
    UUID task = school.as("ops", () -> signals.report(lost).taskId());
    return school.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForMap(
                        "select type, owner_role from tasks where organization_id = ? and task_id = ?",
                        school.id().value(),
                        task)));
  }

  private static boolean inSight(Page page, String element) {
    double bottom =
        ((Number)
                page.locator(element).evaluate("element => element.getBoundingClientRect().bottom"))
            .doubleValue();
    return bottom > 0 && bottom <= page.viewportSize().height;
  }

  private Reader reader(HowTo howTo, String user) {
    return new Reader(system, howTo, "http://localhost:" + port, sessions.cookie(school, user));
  }
}
