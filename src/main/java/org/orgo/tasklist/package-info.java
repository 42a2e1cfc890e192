/**
 * The pages people work on: my work and queues, a task, a case, reporting, broadcasts and
 * notifications.
 *
 * <p>Page models hold plain values that controllers fill from the facades of {@code tasks}, {@code
 * cases}, {@code signals} and {@code notifications}; layout and texts come from {@code web}.
 */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "labels",
      "refusals",
      "people",
      "people :: login",
      "engine",
      "tasks",
      "cases",
      "domains",
      "signals",
      "notifications",
      "web"
    })
package org.orgo.tasklist;

import org.springframework.modulith.ApplicationModule;
