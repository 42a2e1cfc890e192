package org.orgo.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/** Starts valid: a report about the roof for Ops.Maintenance, which every member of staff reads. */
public final class CaseFixtures {

  private String title = "The roof leaks again";
  private Label label = Label.parse("1001.14.Ops.Maintenance");
  private String ownerRole = "Ops.Maintenance";
  private String type = "maintenance";
  private Visibility visibility = Visibility.INTERNAL;
  private List<String> tags = List.of();
  private PersonId requester;

  public static CaseFixtures aCase() {
    return new CaseFixtures();
  }

  public CaseFixtures titled(String newTitle) {
    title = newTitle;
    return this;
  }

  public CaseFixtures labelled(String newLabel) {
    label = Label.parse(newLabel);
    return this;
  }

  public CaseFixtures ownedBy(String role) {
    ownerRole = role;
    return this;
  }

  public CaseFixtures ofType(String newType) {
    type = newType;
    return this;
  }

  public CaseFixtures visible(Visibility newVisibility) {
    visibility = newVisibility;
    return this;
  }

  public CaseFixtures tagged(String... newTags) {
    tags = List.of(newTags);
    return this;
  }

  public CaseFixtures reportedBy(PersonId person) {
    requester = person;
    return this;
  }

  public NewCase draft() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new NewCase(
        CaseId.random(),
        SignalSource.API,
        "signal 17",
        requester,
        new CaseContent(
            title,
            "Water comes through whenever it rains.",
            tags,
            json.objectNode(),
            json.objectNode()),
        null,
        new NewTask.Decided(
            type,
            Category.REPORT,
            null,
            label,
            Severity.MODERATE,
            Priority.MEDIUM,
            visibility,
            ownerRole,
            Duration.ofHours(12),
            false,
            Proposals.NONE,
            json.objectNode()));
  }
}
