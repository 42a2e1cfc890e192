/**
 * Cases: groups tasks that belong together. A diagram ({@code processes/cases/case-lifecycle.bpmn})
 * says what may happen next under the law of case statuses; people move a case through the desk,
 * {@code CaseDesk}, and its first task that starts moves it too. May call organizations, people,
 * audit, engine and tasks.
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
