package org.orgo.tasks.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.organizations.calendar.EscalationSpread;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.escalation.EscalationForecast;
import org.orgo.tasks.escalation.EscalationForecast.ForecastStep;
import org.orgo.tasks.escalation.EscalationKind;
import org.orgo.tasks.forecast.TaskForecast.ForecastAction;
import org.orgo.tasks.forecast.TaskForecast.ForecastEscalation;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/** Says what opening a task would make of it, by the same rules that open tasks. */
@Component
public class TaskForecasts {

  private static final String ESCALATE = "escalate";

  private final EscalationForecast escalation;
  private final Deadlines deadlines;

  TaskForecasts(EscalationForecast escalation, Deadlines deadlines) {
    this.escalation = escalation;
    this.deadlines = deadlines;
  }

  /** As if it were opened now. */
  public TaskForecast of(NewTask asked, ForecastRules rules) {
    NewTask opened = asked.enrichedBy(rules.hooks());
    NewTask.Decided decided = opened.decision();
    Instant now = deadlines.now();
    Instant answerBy = rules.calendar().plus(now, decided.reactivity());
    Optional<WaitState> first = rules.lifecycle().nearest(TaskLaw.INITIAL);
    boolean atOnce =
        decided.immediateEscalation()
            && first
                .filter(at -> rules.lifecycle().transition(at.id(), ESCALATE).isPresent())
                .isPresent();
    List<ForecastStep> steps =
        escalation.of(
            decided.ownerRole(),
            rules.profile(),
            rules.path(),
            new EscalationSpread(
                rules.calendar(), now, answerBy, rules.profile().escalation().maximum()),
            atOnce);
    Optional<WaitState> waits =
        atOnce ? rules.lifecycle().nearest(TaskStatus.ESCALATED).or(() -> first) : first;
    return new TaskForecast(
        opened,
        atOnce ? ownerAfter(decided.ownerRole(), steps) : decided.ownerRole(),
        now,
        answerBy,
        steps.stream().map(TaskForecasts::escalation).toList(),
        waits.map(at -> at.status().name()).orElse(TaskLaw.INITIAL.name()),
        waits.map(WaitState::name).orElse(""),
        waits.map(at -> actions(rules.lifecycle(), at, decided.type())).orElseGet(List::of));
  }

  private static String ownerAfter(String owner, List<ForecastStep> steps) {
    return steps.get(0).kind() == EscalationKind.MOVE ? steps.get(0).role() : owner;
  }

  private static List<ForecastAction> actions(LifecycleModel lifecycle, WaitState at, String type) {
    return lifecycle.choicesForPeopleAt(at.id()).stream()
        .map(
            each ->
                new ForecastAction(
                    each.key(), each.name(), each.formFor(type), each.reasonRequired()))
        .toList();
  }

  private static ForecastEscalation escalation(ForecastStep step) {
    return new ForecastEscalation(step.at(), step.kind().name(), step.role(), step.skipped());
  }
}
