/**
 * Tasks: their rows, their law, and the desk that does everything to them. A diagram ({@code
 * processes/tasks/task-lifecycle.bpmn}) moves the token, the desk moves the row, in one
 * transaction. May call organizations, people, audit, engine, and routing for the next escalation
 * level.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "audit",
      "engine",
      "routing"
    })
package org.orgo.tasks;

import org.springframework.modulith.ApplicationModule;
