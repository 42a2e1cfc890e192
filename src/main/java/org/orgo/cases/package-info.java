/**
 * Cases: groups tasks that belong together, and keeps the law of case statuses in code. A case has
 * no diagram of its own: it follows the events of its tasks, and people move it through the desk,
 * {@code CaseDesk}. May call organizations, people, audit, engine and tasks.
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
