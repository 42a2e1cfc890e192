package org.orgo.cases.process;

import org.orgo.engine.deployment.model.LifecycleKind;

/** Key and variables of {@code processes/cases/case-lifecycle.bpmn}. */
final class CaseLifecycle {

  static final String KEY = LifecycleKind.CASE.key();

  /** The transition being taken; transient, or kept until a job has carried it out. */
  static final String ACTION = "action";

  /** The id of the actor who took the transition; kept with it. */
  static final String ACTION_BY = "actionBy";

  private CaseLifecycle() {}
}
