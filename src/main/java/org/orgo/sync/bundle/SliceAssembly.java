package org.orgo.sync.bundle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseSummary;
import org.orgo.people.UserId;
import org.orgo.sync.OfflineNode;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.slice.AllowedTransition;
import org.orgo.tasks.slice.TaskSlices;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what the node's user may see now, the most urgent work first until the slice is full. It
 * is as somebody reads it who is logged in: what is hidden from that account is not in it.
 */
@Component
class SliceAssembly {

  static final int MAX_TASKS = 2_000;
  private static final int MAX_CASES = 1_000;

  private final TaskSlices tasks;
  private final CaseBoard cases;
  private final SliceRules rules;
  private final ObjectMapper json;

  SliceAssembly(TaskSlices tasks, CaseBoard cases, SliceRules rules, ObjectMapper json) {
    this.tasks = tasks;
    this.cases = cases;
    this.rules = rules;
    this.json = json;
  }

  /**
   * @param bundleSeq its number
   */
  @Transactional(readOnly = true)
  public NodeSlice collect(OfflineNode node, long bundleSeq, Instant now) {
    SliceLines lines = new SliceLines(json);
    lines.add(
        "node",
        new NodeLine(
            node.nodeId().value(),
            node.name(),
            node.userId(),
            rules.profile(),
            bundleSeq,
            now,
            node.acknowledgedSeq()));
    List<Task> open = tasks.open(MAX_TASKS);
    List<AllowedTransition> transitions = tasks.transitions(open);
    transitions.forEach(row -> lines.add("transition", row));
    rules.forms(transitions).forEach(form -> lines.add("form", form));
    rules.roles().forEach(role -> lines.add("role", role));
    rules.tables().forEach(table -> lines.add("table", table));
    openCases().forEach(each -> lines.add("case", each));
    int taken = addTasks(lines, open);
    return new NodeSlice(lines.packed(), taken, open.size() - taken);
  }

  private int addTasks(SliceLines lines, List<Task> open) {
    Map<TaskId, List<TaskComment>> comments =
        tasks.comments(open).stream().collect(Collectors.groupingBy(TaskComment::taskId));
    int taken = 0;
    for (Task task : open) {
      List<byte[]> of = new ArrayList<>();
      of.add(
          lines.line("task", new TaskLine(task, task.position().definition(), task.waitState())));
      comments
          .getOrDefault(task.taskId(), List.of())
          .forEach(comment -> of.add(lines.line("comment", comment)));
      if (!lines.fits(of.stream().mapToInt(line -> line.length).sum())) {
        break;
      }
      of.forEach(lines::add);
      taken++;
    }
    return taken;
  }

  private List<CaseSummary> openCases() {
    List<String> statuses =
        Stream.of(CaseStatus.OPEN, CaseStatus.IN_PROGRESS).map(CaseStatus::name).toList();
    return cases.list(new CaseFilter(statuses, null, null, null, null, MAX_CASES)).items();
  }

  /** The first line. */
  record NodeLine(
      UUID nodeId,
      String name,
      UserId userId,
      String profile,
      long bundleSeq,
      Instant takenAt,
      long acknowledgedSeq) {}

  /** A task with its place in the diagram it lives in, as the transitions name both. */
  record TaskLine(@JsonUnwrapped Task task, String definitionVersion, String waitState) {}
}
