package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.people.persons.Pseudonyms;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasklist.Why;
import org.orgo.tasks.Task;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** The facts of a task as its page shows them. At most two statements: requester and case. */
@Component
class TaskFacts {

  private final Persons persons;
  private final CaseBoard cases;
  private final Domains domains;
  private final Clock clock;

  TaskFacts(Persons persons, CaseBoard cases, Domains domains, Clock clock) {
    this.persons = persons;
    this.cases = cases;
    this.domains = domains;
    this.clock = clock;
  }

  TaskPage.TaskHeader of(Task task, Map<UserId, String> names, Texts texts) {
    Optional<Case> theCase =
        Optional.ofNullable(task.caseId()).map(CaseId::new).flatMap(cases::find);
    return new TaskPage.TaskHeader(
        task.taskId().toString(),
        task.number(),
        task.version(),
        task.title(),
        task.description(),
        task.label(),
        task.type(),
        task.kind().category().name(),
        task.status().name(),
        task.priority().name(),
        task.severity().name(),
        task.visibility().name(),
        task.source().name(),
        task.ownerRole(),
        name(task.assignment().ownerUserId(), names),
        name(task.assigneeUserId(), names),
        person(task, task.requesterPersonId(), texts),
        href(task),
        task.escalationLevel(),
        task.deadline().heldSince() == null ? task.reactivityDeadlineAt() : null,
        task.isOverdue(clock.instant()),
        task.createdAt(),
        task.closedAt(),
        theCase.map(found -> found.caseId().toString()).orElse(null),
        theCase.map(Case::title).orElse(null),
        fields(task, texts));
  }

  private static String name(UserId user, Map<UserId, String> names) {
    return user == null ? null : names.get(user);
  }

  /**
   * Where the reader may ask who the requester is; null where names are shown or the right lacks.
   */
  private static String href(Task task) {
    return task.requesterPersonId() != null
            && task.visibility() == Visibility.ANONYMISED
            && CurrentActor.get().mayWithin(Permissions.PERSON_REIDENTIFY, task.type())
        ? "/compliance/tasks/%s/person?pseudonym=%s"
            .formatted(task.taskId(), task.requesterPersonId())
        : null;
  }

  /** ANONYMISED work calls a person by a name that is always the same and says nothing. */
  String person(Task task, PersonId id, Texts texts) {
    if (id == null) {
      return null;
    }
    if (task.visibility() == Visibility.ANONYMISED) {
      return texts.get("person.pseudonym", Pseudonyms.digits(id));
    }
    return persons.find(id).map(Person::displayName).orElse(null);
  }

  /** First what the domain knows and names, then what else was noted or answered. */
  private List<Why.Fact> fields(Task task, Texts texts) {
    ObjectNode own = domains.fields(task);
    Map<String, String> labels = domains.labels(task, own, texts);
    List<Why.Fact> fields = new ArrayList<>();
    own.properties()
        .forEach(
            field ->
                shown(field.getValue(), texts)
                    .ifPresent(
                        value -> fields.add(new Why.Fact(labels.get(field.getKey()), value))));
    ObjectNode rest =
        task.metadata().deepCopy().without(own.propertyStream().map(Map.Entry::getKey).toList());
    answers(rest).stream().map(field -> named(field, texts)).forEach(fields::add);
    return fields;
  }

  private static Optional<String> shown(JsonNode value, Texts texts) {
    if (value.isBoolean()) {
      return Optional.of(texts.get(value.asBoolean() ? "field.yes" : "field.no"));
    }
    String text = value.isContainerNode() ? value.toString() : value.asText("");
    return value.isNull() || text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Why.Fact named(Why.Fact field, Texts texts) {
    return new Why.Fact(
        texts.or("metadata." + field.name(), Domains.inWords(field.name())), field.value());
  }

  /** The answers to forms without their form's name, and metadata that no domain describes. */
  private static List<Why.Fact> answers(JsonNode metadata) {
    List<Why.Fact> fields = new ArrayList<>();
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    metadata
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isObject()) {
                fields.addAll(answers(field.getValue()));
              } else if (!field.getKey().isEmpty()) {
                flat.set(field.getKey(), field.getValue());
              }
            });
    fields.addAll(0, WhyPanel.facts(flat));
    return fields;
  }
}
