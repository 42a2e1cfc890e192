package org.orgo.engine.deployment.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelInstance;
import org.orgo.vocabulary.work.CaseLaw;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.WorkStatus;

/**
 * The kinds of work that live in a diagram, each with the key of its diagram and the law that holds
 * whatever the diagram draws.
 */
public enum LifecycleKind {
  TASK("task-lifecycle", "task", TaskStatus.values(), TaskLaw.INITIAL) {
    @Override
    public boolean allows(WorkStatus from, WorkStatus to) {
      return TaskLaw.allows((TaskStatus) from, (TaskStatus) to);
    }

    @Override
    public boolean needsReason(WorkStatus from, WorkStatus to) {
      return TaskLaw.needsReason((TaskStatus) from, (TaskStatus) to);
    }

    @Override
    public boolean onlyTheSystemMay(WorkStatus from, WorkStatus to) {
      return TaskLaw.onlyTheSystemMay((TaskStatus) from, (TaskStatus) to);
    }

    @Override
    public Set<? extends WorkStatus> reachableFrom(WorkStatus from) {
      return TaskLaw.reachableFrom((TaskStatus) from);
    }

    @Override
    public boolean needsDeadline(WorkStatus status) {
      return !status.isTerminal() && status != TaskStatus.ON_HOLD;
    }
  },

  CASE("case-lifecycle", "case", CaseStatus.values(), CaseLaw.INITIAL) {
    @Override
    public boolean allows(WorkStatus from, WorkStatus to) {
      return CaseLaw.allows((CaseStatus) from, (CaseStatus) to);
    }

    @Override
    public boolean needsReason(WorkStatus from, WorkStatus to) {
      return CaseLaw.needsReason((CaseStatus) from, (CaseStatus) to);
    }

    @Override
    public boolean onlyTheSystemMay(WorkStatus from, WorkStatus to) {
      return false;
    }

    @Override
    public Set<? extends WorkStatus> reachableFrom(WorkStatus from) {
      return CaseLaw.reachableFrom((CaseStatus) from);
    }

    @Override
    public boolean needsDeadline(WorkStatus status) {
      return false;
    }
  };

  private final String key;
  private final String noun;
  private final WorkStatus[] statuses;
  private final WorkStatus initial;

  LifecycleKind(String key, String noun, WorkStatus[] statuses, WorkStatus initial) {
    this.key = key;
    this.noun = noun;
    this.statuses = statuses;
    this.initial = initial;
  }

  /** The kind whose diagram this is; empty when it is no lifecycle. */
  public static Optional<LifecycleKind> of(ModelInstance diagram) {
    return diagram.getModelElementsByType(Process.class).stream()
        .flatMap(process -> ofKey(process.getId()).stream())
        .findFirst();
  }

  public static Optional<LifecycleKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  /** The process each piece of work lives in; an organization's own version has the same key. */
  public String key() {
    return key;
  }

  /** What the work is called in a sentence. */
  public String noun() {
    return noun;
  }

  public Stream<WorkStatus> statuses() {
    return Arrays.stream(statuses);
  }

  public WorkStatus initial() {
    return initial;
  }

  /** The statuses after which nothing comes. */
  public Stream<WorkStatus> ends() {
    return statuses().filter(WorkStatus::isTerminal);
  }

  /** The status that an element of the diagram carries; empty when it is none, or not one. */
  public Optional<WorkStatus> statusOf(BaseElement element) {
    return OrgoProperties.of(element).find(OrgoProperties.STATUS).flatMap(this::status);
  }

  public Optional<WorkStatus> status(String name) {
    return statuses().filter(each -> each.name().equals(name)).findFirst();
  }

  public abstract boolean allows(WorkStatus from, WorkStatus to);

  public abstract boolean needsReason(WorkStatus from, WorkStatus to);

  public abstract boolean onlyTheSystemMay(WorkStatus from, WorkStatus to);

  public abstract Set<? extends WorkStatus> reachableFrom(WorkStatus from);

  /** Whether work that waits with this status could be forgotten without a deadline. */
  public abstract boolean needsDeadline(WorkStatus status);
}
