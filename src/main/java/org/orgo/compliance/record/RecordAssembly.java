package org.orgo.compliance.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.cases.Case;
import org.orgo.cases.record.RecordedCase;
import org.orgo.compliance.record.RecordEntry.ItemRef;
import org.orgo.compliance.record.WorkRecord.RecordedTaskLine;
import org.orgo.engine.history.WalkedPath;
import org.orgo.engine.history.WalkedPaths;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.record.RecordedTask;
import org.springframework.stereotype.Component;

/** Puts a record together from what each module keeps, and masks what its reader may not see. */
@Component
class RecordAssembly {

  private final RecordTraces traces;
  private final WalkedPaths paths;
  private final Viewers viewers;
  private final UserAccounts accounts;
  private final Persons persons;

  RecordAssembly(
      RecordTraces traces,
      WalkedPaths paths,
      Viewers viewers,
      UserAccounts accounts,
      Persons persons) {
    this.traces = traces;
    this.paths = paths;
    this.viewers = viewers;
    this.accounts = accounts;
    this.persons = persons;
  }

  WorkRecord of(RecordedTask recorded, RecordMoment moment) {
    Task task = recorded.task();
    ItemRef item = ItemRef.task(task.taskId().value());
    Map<ItemRef, RecordedSight> sights = sights(List.of(recorded), moment.revealed());
    WalkedPath path = paths.of(task.taskId().toString());
    List<RecordEntry> entries = entries(item, List.of(recorded), path, sights);
    PastState state = PastState.of(recorded, moment.asOf());
    RecordedSight sight = sights.get(item);
    return new WorkRecord(
        item.kind(),
        item.id(),
        task.number(),
        moment.asOf(),
        !moment.precedes(task.createdAt()),
        state.status(),
        state.ownerRole(),
        task.visibility(),
        task.type(),
        task.label(),
        task.createdAt(),
        moment.until(task.closedAt()),
        sight.content() ? task.title() : null,
        sight.content() ? task.description() : null,
        !sight.content(),
        moment.revealed(),
        List.of(),
        finished(entries, moment),
        WalkedDiagram.of(path.steps(), moment.end()));
  }

  WorkRecord of(RecordedCase recorded, List<RecordedTask> tasks, RecordMoment moment) {
    Case theCase = recorded.theCase();
    ItemRef item = ItemRef.theCase(theCase.caseId().value());
    Map<ItemRef, RecordedSight> sights = sights(tasks, moment.revealed());
    boolean sees = moment.revealed() || viewers.current().sees(theCase.protection());
    RecordedSight sight = RecordedSight.of(theCase.visibility(), sees, recorded.unnamed());
    sights.put(item, sight);
    WalkedPath path = paths.of(theCase.caseId().toString());
    List<RecordEntry> entries = entries(item, tasks, path, sights);
    entries.addAll(CaseRecordEntries.of(recorded, sight));
    PastState state = PastState.of(recorded, moment.asOf());
    return new WorkRecord(
        item.kind(),
        item.id(),
        theCase.number(),
        moment.asOf(),
        !moment.precedes(theCase.createdAt()),
        state.status(),
        state.ownerRole(),
        theCase.visibility(),
        theCase.type(),
        theCase.label(),
        theCase.createdAt(),
        moment.until(theCase.closedAt()),
        sees ? theCase.title() : null,
        sees ? theCase.content().description() : null,
        sights.values().stream().anyMatch(each -> !each.content()),
        moment.revealed(),
        lines(tasks, sights, moment),
        finished(entries, moment),
        WalkedDiagram.of(path.steps(), moment.end()));
  }

  private Map<ItemRef, RecordedSight> sights(List<RecordedTask> tasks, boolean revealed) {
    Viewer viewer = viewers.current();
    Map<ItemRef, RecordedSight> sights = new HashMap<>();
    for (RecordedTask each : tasks) {
      Task task = each.task();
      sights.put(
          ItemRef.task(task.taskId().value()),
          RecordedSight.of(
              task.visibility(), revealed || viewer.sees(task.protection()), each.unnamed()));
    }
    return sights;
  }

  private List<RecordEntry> entries(
      ItemRef item, List<RecordedTask> tasks, WalkedPath path, Map<ItemRef, RecordedSight> sights) {
    List<TaskId> ids = tasks.stream().map(each -> each.task().taskId()).toList();
    List<RecordEntry> entries =
        new ArrayList<>(traces.of(item, ids, path.instanceIds(), sights::get));
    Map<PersonId, String> names = persons.names(commenters(tasks));
    for (RecordedTask each : tasks) {
      RecordedSight sight = sights.get(ItemRef.task(each.task().taskId().value()));
      entries.addAll(TaskRecordEntries.of(each, sight, names));
    }
    return entries;
  }

  private static Set<PersonId> commenters(List<RecordedTask> tasks) {
    return tasks.stream()
        .flatMap(each -> each.comments().stream())
        .map(TaskComment::authorPersonId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<RecordEntry> finished(List<RecordEntry> entries, RecordMoment moment) {
    List<RecordEntry> kept =
        entries.stream()
            .filter(entry -> !moment.precedes(entry.at()))
            .sorted(Comparator.comparing(RecordEntry::at))
            .toList();
    Map<UserId, String> names =
        accounts.names(kept.stream().flatMap(RecordAssembly::users).collect(Collectors.toSet()));
    return kept.stream().map(entry -> entry.named(names)).toList();
  }

  private static Stream<UserId> users(RecordEntry entry) {
    return Stream.concat(
        Stream.ofNullable(entry.actorUserId()).map(UserId::new),
        entry.facts().stream()
            .filter(RecordEntry.RecordedFact::isAccount)
            .map(fact -> UserId.of(fact.value())));
  }

  private static List<RecordedTaskLine> lines(
      List<RecordedTask> tasks, Map<ItemRef, RecordedSight> sights, RecordMoment moment) {
    return tasks.stream()
        .filter(each -> !moment.precedes(each.task().createdAt()))
        .map(
            each -> {
              Task task = each.task();
              PastState state = PastState.of(each, moment.asOf());
              boolean shown = sights.get(ItemRef.task(task.taskId().value())).content();
              return new RecordedTaskLine(
                  task.taskId().value(),
                  task.number(),
                  shown ? task.title() : null,
                  state.status(),
                  state.ownerRole(),
                  task.visibility());
            })
        .toList();
  }
}
