/**
 * Cases: what belongs together, with the law of its statuses in code. A case has no diagram of its
 * own: it follows the events of its tasks, and people move it through {@code CaseDesk}. May call
 * organizations, people, audit, engine and tasks.
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
      "tasks",
      "tasks :: *"
    })
package org.orgo.cases;

import org.springframework.modulith.ApplicationModule;
