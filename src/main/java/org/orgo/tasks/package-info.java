/**
 * Tasks: their rows, their law, and the desk through which everything happens to them. A diagram
 * ({@code processes/tasks/task-lifecycle.bpmn}) moves the token, the desk moves the row, in one
 * transaction. May call labels, organizations, people, audit and engine, and asks routing for the
 * next rung of an escalation.
 */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "labels",
      "refusals",
      "organizations",
      "organizations :: calendar",
      "people",
      "audit",
      "engine",
      "engine :: model",
      "routing"
    })
package org.orgo.tasks;

import org.springframework.modulith.ApplicationModule;
