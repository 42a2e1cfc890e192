package org.orgo.engine.deployment.check.lifecycle;

import java.util.List;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.model.LifecycleKind;

/** The rules that the lifecycle of a kind of work keeps: one set, held against the kind's law. */
public final class LifecycleRules {

  private LifecycleRules() {}

  public static List<ModelRule> of(LifecycleKind kind) {
    return List.of(
        new LifecycleShapeRule(kind),
        new LifecycleLawRule(kind),
        switch (kind) {
          case TASK -> new TaskDeadlineRule();
          case CASE -> new CaseStepsRule();
        });
  }
}
