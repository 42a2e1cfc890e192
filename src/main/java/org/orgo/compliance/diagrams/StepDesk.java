package org.orgo.compliance.diagrams;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orgo.cases.record.CaseRecords;
import org.orgo.compliance.diagrams.InstancesAtStep.InstanceLine;
import org.orgo.engine.history.DiagramHistory;
import org.orgo.engine.history.StepInstance;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.tasks.record.TaskRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who may audit the instances behind a number: times of all of them, words only of what the
 * reader sees.
 */
@Service
@Transactional(readOnly = true)
public class StepDesk {

  private static final int ROWS = 50;
  private static final Map<String, String> KINDS =
      Map.of("task-lifecycle", "task", "case-lifecycle", "case");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final DiagramChoice choice;
  private final DiagramHistory history;
  private final TaskRecords tasks;
  private final CaseRecords cases;
  private final Authorizations authorizations;

  StepDesk(
      DiagramChoice choice,
      DiagramHistory history,
      TaskRecords tasks,
      CaseRecords cases,
      Authorizations authorizations) {
    this.choice = choice;
    this.history = history;
    this.tasks = tasks;
    this.cases = cases;
    this.authorizations = authorizations;
  }

  /**
   * In three statements.
   *
   * @param first how many to skip
   * @throws NotAllowed without the right to audit
   * @throws InvalidRequest when the period is none, or too long
   */
  public InstancesAtStep at(String step, DiagramQuery query, int first) {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
    ChosenDiagram chosen = choice.of(query);
    List<StepInstance> found = history.at(step, chosen.instances(), Math.max(0, first), ROWS + 1);
    List<StepInstance> shown = found.stream().limit(ROWS).toList();
    String kind = chosen.drawn().map(version -> KINDS.get(version.key())).orElse("");
    Map<String, RecordedItem> items = items(kind, shown);
    return new InstancesAtStep(
        chosen,
        step,
        kind,
        shown.stream()
            .map(
                each ->
                    new InstanceLine(each, each.about() == null ? null : items.get(each.about())))
            .toList(),
        found.size() > ROWS);
  }

  private Map<String, RecordedItem> items(String kind, List<StepInstance> instances) {
    List<String> ids =
        instances.stream()
            .map(StepInstance::about)
            .filter(Objects::nonNull)
            .filter(about -> ID.matcher(about).matches())
            .distinct()
            .toList();
    List<RecordedItem> found =
        switch (kind) {
          case "task" -> tasks.lines(ids);
          case "case" -> cases.lines(ids);
          default -> List.of();
        };
    return found.stream()
        .collect(Collectors.toMap(item -> item.id().toString(), Function.identity()));
  }
}
