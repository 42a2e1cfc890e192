/**
 * Offline nodes: computers on which somebody goes on working without a connection. Registers them,
 * hands out what their users may see ({@code bundle}), takes what was done there ({@code changes})
 * through the desks of tasks and signals, and lets people decide where both sides differ ({@code
 * conflicts}). The node's own half is {@code offline}. May call tasks, cases, signals' work,
 * engine, people, audit and web.
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
      "tasks :: *",
      "cases",
      "signals :: work",
      "web"
    })
package org.orgo.sync;

import org.springframework.modulith.ApplicationModule;
