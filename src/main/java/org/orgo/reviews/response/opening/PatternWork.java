package org.orgo.reviews.response.opening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.cases.CaseContent;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.platform.limits.TextLimits;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternWords;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.routing.RoutingDecision;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/** Opens the case of a pattern and the tasks that its table wants. */
@Component
class PatternWork {

  private final PatternRouting routing;
  private final PatternTasks tasksWanted;
  private final CaseDesk cases;
  private final TaskDesk tasks;
  private final ObjectMapper json;

  PatternWork(
      PatternRouting routing,
      PatternTasks tasksWanted,
      CaseDesk cases,
      TaskDesk tasks,
      ObjectMapper json) {
    this.routing = routing;
    this.tasksWanted = tasksWanted;
    this.cases = cases;
    this.tasks = tasks;
    this.json = json;
  }

  /** Opens the case under the id that the pattern names. */
  void open(RecordedPattern pattern, FoundPattern found) {
    RoutingDecision decision =
        routing.decide(pattern.caseId(), found.thresholds().label(), pattern.severity());
    List<PatternTask> wanted = tasksWanted.of(found);
    Label label = found.thresholds().label().owning();
    String owner = decision.ownerRole().code();
    Duration longest =
        wanted.stream()
            .map(PatternTask::reactivity)
            .max(Comparator.naturalOrder())
            .orElse(decision.reactivity());
    cases.open(
        new NewCase(
            new CaseId(pattern.caseId()),
            SignalSource.API,
            "pattern " + pattern.patternId(),
            null,
            content(pattern),
            null,
            decided(pattern, decision, label, owner, longest, null)));
    wanted.forEach(task -> open(task, pattern, decision));
  }

  private void open(PatternTask task, RecordedPattern pattern, RoutingDecision decision) {
    PatternWords words = routing.words();
    String title =
        task.title().startsWith(PatternTasks.TEXT_KEYS)
            ? words.texts().get(task.title(), words.subject(pattern.key()))
            : task.title();
    Label label = task.label().orElseGet(() -> Label.parse(pattern.label()).owning());
    String owner = task.role().flatMap(routing::knownRole).orElse(decision.ownerRole().code());
    tasks.open(
        new NewTask(
            new TaskId(ReleaseBucket.following(pattern.caseId())),
            pattern.caseId(),
            TextLimits.cut(title, TextLimits.MAX_TITLE_LENGTH),
            words.why(pattern),
            SignalSource.API,
            null,
            null,
            json.createObjectNode(),
            null,
            decided(pattern, decision, label, owner, task.reactivity(), task.reason())));
  }

  private CaseContent content(RecordedPattern pattern) {
    PatternWords words = routing.words();
    return new CaseContent(
        TextLimits.cut(words.title(pattern.kind(), pattern.key()), TextLimits.MAX_TITLE_LENGTH),
        words.why(pattern),
        List.of("pattern", pattern.kind().name().toLowerCase(Locale.ROOT)),
        json.createObjectNode(),
        json.createObjectNode());
  }

  /** The tables' decision, never weaker than the evidence, and without an escalation at birth. */
  private NewTask.Decided decided(
      RecordedPattern pattern,
      RoutingDecision decision,
      Label label,
      String owner,
      Duration reactivity,
      String reason) {
    return new NewTask.Decided(
        decision.type(),
        decision.category(),
        null,
        label,
        pattern.severity(),
        decision.priority(),
        decision.visibility().isWeakerThan(pattern.visibility())
            ? pattern.visibility()
            : decision.visibility(),
        owner,
        reactivity,
        false,
        routing.proposals(decision),
        explanation(pattern, decision, reason));
  }

  private ObjectNode explanation(RecordedPattern pattern, RoutingDecision decision, String reason) {
    RoutingDecision told = Optional.ofNullable(reason).map(decision::noting).orElse(decision);
    ObjectNode explanation = json.valueToTree(told.explanation());
    explanation.put("pattern_id", pattern.patternId().toString());
    return explanation;
  }
}
