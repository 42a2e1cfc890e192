package org.orgo.cases.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.cases.Case;
import org.orgo.cases.CaseChangedMeanwhile;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseDiagram;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.cases.lifecycle.CaseSuspended;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.springframework.stereotype.Component;

/** Drives the engine for cases, and is the only class that does. */
@Component
class CaseDiagramAdapter implements CaseDiagram {

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final TaskService userTasks;
  private final CaseEntries entries;
  private final CaseTokenListener tokens;

  CaseDiagramAdapter(
      EngineAccess access,
      RuntimeService runtime,
      TaskService userTasks,
      CaseEntries entries,
      CaseTokenListener tokens) {
    this.access = access;
    this.runtime = runtime;
    this.userTasks = userTasks;
    this.entries = entries;
    this.tokens = tokens;
  }

  @Override
  public CasePosition open(CaseId theCase) {
    String definition = entries.newest();
    Optional<WaitState> quiet = entries.model(definition).quietBeginning();
    if (quiet.isPresent()) {
      return CasePosition.before(quiet.get().id(), definition);
    }
    AtomicReference<CasePosition> first =
        new AtomicReference<>(new CasePosition(null, definition, null, true));
    driving(
        move -> first.set(move.to().position()),
        () -> runtime.startProcessInstanceById(definition, theCase.toString()));
    return first.get();
  }

  @Override
  public void take(Case theCase, Transition transition, Consumer<CaseTokenMove> row) {
    CasePosition at = entries.position(theCase);
    boolean atOnce = !entries.model(at.definition()).putsStepsOff();
    VariableMap taken =
        Variables.putValueTyped(
            CaseLifecycle.ACTION, Variables.stringValue(transition.key(), atOnce));
    if (at.begun()) {
      driving(row, () -> userTasks.complete(at.token(), taken));
    } else {
      begin(
          theCase,
          at.definition(),
          keptBy(taken, atOnce),
          start -> start.startTransition(transition.flowId()),
          row);
    }
  }

  @Override
  public void reopen(Case theCase, Consumer<CaseTokenMove> row) {
    String definition = entries.newest();
    LifecycleModel model = entries.model(definition);
    boolean atOnce = !model.putsStepsOff();
    VariableMap taken =
        Variables.putValueTyped(
            CaseLifecycle.ACTION, Variables.stringValue(CaseEntries.REOPEN, atOnce));
    begin(
        theCase,
        definition,
        keptBy(taken, atOnce),
        start -> CaseEntries.reopening(model, start),
        row);
  }

  @Override
  public List<Transition> transitions(Case theCase) {
    return entries.transitions(theCase);
  }

  @Override
  public Optional<String> waitState(Case theCase) {
    return Optional.ofNullable(entries.position(theCase).waitState());
  }

  @Override
  public String xml(Case theCase) {
    return entries.xml(theCase);
  }

  /** Begins the token on a flow, as if it had left the wait state before it. */
  private void begin(
      Case theCase,
      String definition,
      VariableMap taken,
      Consumer<ProcessInstantiationBuilder> where,
      Consumer<CaseTokenMove> row) {
    AtomicBoolean followed = new AtomicBoolean();
    driving(
        move -> {
          followed.set(true);
          row.accept(move);
        },
        () -> {
          ProcessInstantiationBuilder start =
              runtime
                  .createProcessInstanceById(definition)
                  .businessKey(theCase.caseId().toString())
                  .setVariables(taken);
          where.accept(start);
          start.execute();
        });
    if (!followed.get()) {
      row.accept(new CaseTokenMove(theCase.caseId(), null, false, false, null, null));
    }
  }

  /** What a job goes on with when the token begins with a step that is put off. */
  private static VariableMap keptBy(VariableMap taken, boolean atOnce) {
    UserId actor = CurrentActor.get().userId();
    return atOnce || actor == null
        ? taken
        : taken.putValue(CaseLifecycle.ACTION_BY, actor.toString());
  }

  /** Runs an engine call; refuses it when an operator or a timer has moved the token before. */
  private void driving(Consumer<CaseTokenMove> row, Runnable engineCall) {
    try {
      tokens.during(row, () -> access.run(engineCall));
    } catch (OptimisticLockingException | NullValueException gone) {
      throw new CaseChangedMeanwhile(null);
    } catch (SuspendedEntityInteractionException suspended) {
      throw new CaseSuspended();
    }
  }
}
