package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;

/** From a word to what is live and one click back, by two people of a hospital. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class SendWorkElsewhereTests extends FollowedHowTo {

  /** An analyst of a hospital reads few of them. */
  private static final int ENOUGH_TO_BE_COUNTED = 12;

  private static final String LAST_ROW = "Row 495, ";

  private TestOrganization hospital;

  @Test
  void a_word_sends_water_leaks_to_another_queue_and_one_click_takes_it_back() {
    hospital = organizations.found("hospital");
    HowTo howTo = new HowTo("send-work-to-another-queue.md");
    for (int each = 0; each < ENOUGH_TO_BE_COUNTED; each++) {
      assertThat(queueOfADrip()).isEqualTo("Triage");
    }

    String proposal;
    try (Reader analyst = reader(howTo, hospital, "analyst")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.choose("Signal words");
      analyst.press("Change this");
      analyst.press("Add a row");
      analyst.type(LAST_ROW + "Word or phrase", "\"ceiling + soaked\"");
      analyst.type(LAST_ROW + "Language", "\"en\"");
      analyst.type(LAST_ROW + "Theme", "\"water_leak\"");
      analyst.sees("Nothing to mend");
      analyst.takesPicture("studio-word.png");
      analyst.press("Save");
      analyst.waitsFor("Saved", 10_000);
      analyst.press("To the draft");
      analyst.press("Replay over what was recorded");
      analyst.press("Replay");
      analyst.waitsFor("10 go to another queue.", 60_000);
      analyst.takesPicture("studio-replay.png");
      analyst.press("Change of Signal words");
      analyst.fill("Why, and what it is good for", "Maintenance looks at wet ceilings.");
      analyst.press("Propose");
      analyst.sees("ceiling + soaked");
      proposal = analyst.page().url().replaceFirst("^\\w+://[^/]+", "");
    }
    try (Reader admin = reader(howTo, hospital, "admin")) {
      admin.open("/studio");
      admin.choose("Change of Signal words");
      assertThat(admin.page().url()).endsWith(proposal);
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
      admin.takesPicture("studio-live.png");
      assertThat(queueOfADrip()).isEqualTo("Ops.Maintenance");

      admin.press("Back to what was live before");
      admin.sees("What was live before is live again.");
      assertThat(queueOfADrip()).isEqualTo("Triage");
    }
    howTo.requireFollowed();
  }

  private Object queueOfADrip() {
    return taskOf(hospital, "The ceiling of ward 3 is soaked", null).get("owner_role");
  }
}
