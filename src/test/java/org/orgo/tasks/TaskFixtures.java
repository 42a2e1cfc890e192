package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/** Starts valid: a leaking tap for Ops.Maintenance, twelve hours to react. */
public final class TaskFixtures {

  private String title = "The tap in room 12 leaks";
  private Label label = Label.parse("1001.11.Ops.Maintenance");
  private String ownerRole = "Ops.Maintenance";
  private String type = "maintenance";
  private Severity severity = Severity.MODERATE;
  private Visibility visibility = Visibility.INTERNAL;
  private Duration reactivity = Duration.ofHours(12);
  private boolean immediate;
  private PersonId requester;
  private UUID caseId;
  private ObjectNode explanation = JsonNodeFactory.instance.objectNode();
  private Proposals proposals = Proposals.NONE;

  public static TaskFixtures aTask() {
    return new TaskFixtures();
  }

  public TaskFixtures titled(String newTitle) {
    title = newTitle;
    return this;
  }

  public TaskFixtures ofType(String newType) {
    type = newType;
    return this;
  }

  public TaskFixtures labelled(String newLabel) {
    label = Label.parse(newLabel);
    return this;
  }

  public TaskFixtures ownedBy(String role) {
    ownerRole = role;
    return this;
  }

  public TaskFixtures visible(Visibility newVisibility) {
    visibility = newVisibility;
    return this;
  }

  public TaskFixtures toReactWithin(Duration time) {
    reactivity = time;
    return this;
  }

  public TaskFixtures escalatingAtOnce() {
    immediate = true;
    severity = Severity.CRITICAL;
    return this;
  }

  public TaskFixtures becauseOf(ObjectNode why) {
    explanation = why;
    return this;
  }

  public TaskFixtures proposing(Proposals answersWanted) {
    proposals = answersWanted;
    return this;
  }

  public TaskFixtures askedForBy(PersonId person) {
    requester = person;
    return this;
  }

  public TaskFixtures ofCase(UUID theCase) {
    caseId = theCase;
    return this;
  }

  public NewTask draft() {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new NewTask(
        TaskId.random(),
        caseId,
        title,
        "It drips since this morning.",
        SignalSource.API,
        requester,
        null,
        nothing,
        null,
        new NewTask.Decided(
            type,
            Category.REQUEST,
            null,
            label,
            severity,
            Priority.MEDIUM,
            visibility,
            ownerRole,
            reactivity,
            immediate,
            proposals,
            explanation));
  }
}
