/**
 * Signals: stores what comes in by mail, REST and forms first, then runs it through the intake
 * diagram ({@code processes/signals/signal-intake.bpmn}). May call mail, routing, tasks, cases and
 * domains, and notifications to announce broadcasts.
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
      "mail",
      "mail :: *",
      "routing",
      "tasks",
      "tasks :: *",
      "cases",
      "domains",
      "notifications :: broadcasts"
    })
package org.orgo.signals;

import org.springframework.modulith.ApplicationModule;
