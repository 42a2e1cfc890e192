package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.label.Label;

/** A row with an example beside it, by two people of a hospital. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class AddARoutingRuleTests extends FollowedHowTo {

  private static final String NEW_ROW = "Row 9, ";

  private TestOrganization hospital;

  @Test
  void what_the_head_of_it_is_asked_goes_to_the_support_and_an_example_keeps_it_so() {
    hospital = organizations.found("hospital");
    HowTo howTo = new HowTo("add-a-routing-rule.md", "## In the studio");
    assertThat(queueOfAQuestion()).isEqualTo("IT.Head");

    try (Reader analyst = reader(howTo, hospital, "analyst")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.choose("Label routing");
      analyst.press("Change this");
      analyst.press("Add a row");
      analyst.pick(NEW_ROW + "Horizontal role", "IT.Head");
      analyst.pick(NEW_ROW + "Owner role", "IT.Support");
      analyst.pick(NEW_ROW + "Default visibility", "INTERNAL");
      analyst.write(NEW_ROW + "Why (shown under “Why here?”)", "The support answers it.");
      analyst.sees("Nothing to mend");
      analyst.page().getByLabel(NEW_ROW + "Horizontal role").scrollIntoViewIfNeeded();
      analyst.takesPicture("studio-rule.png");
      analyst.press("Add an example");
      analyst.fill("Name", "What the head of IT is asked");
      analyst.select("Horizontal role", "IT.Head");
      analyst.press("What it answers now is right");
      analyst.sees("1 of 1 as expected");
      analyst.takesPicture("studio-example.png");
      analyst.press("Save");
      analyst.waitsFor("Saved", 10_000);
      analyst.press("To the draft");
      analyst.sees("label-routing.examples.json");
      analyst.fill("Why, and what it is good for", "The head is not a help desk.");
      analyst.press("Propose");
      analyst.sees("IT.Support");
    }
    try (Reader admin = reader(howTo, hospital, "admin")) {
      admin.open("/studio");
      admin.choose("Change of Label routing");
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
    }
    howTo.requireFollowed();
    assertThat(queueOfAQuestion()).isEqualTo("IT.Support");
  }

  private Object queueOfAQuestion() {
    Label head = Label.parse("11.11.IT.Head");
    return taskOf(hospital, "May I have a second screen?", null, head).get("owner_role");
  }
}
