/**
 * Signals: what comes in by mail, REST and forms, stored first, then taken through the intake
 * diagram ({@code processes/signals/signal-intake.bpmn}). May call routing, tasks, cases and
 * domains, and publishes bulletins through notifications.
 */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "labels",
      "refusals",
      "organizations",
      "people",
      "audit",
      "engine",
      "routing",
      "tasks",
      "cases",
      "domains",
      "notifications"
    })
package org.orgo.signals;

import org.springframework.modulith.ApplicationModule;
