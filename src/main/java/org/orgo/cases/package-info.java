/**
 * Cases: what belongs together, with its law in code. A case has no diagram of its own; it follows
 * its tasks. May call organizations, people, audit, engine and tasks, whose events it hears.
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
