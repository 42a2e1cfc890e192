/**
 * The pages people work on: my work and queues, a task, a case, reporting, broadcasts and
 * notifications. Page models hold plain values that controllers fill from the facades of {@code
 * tasks}, {@code cases}, {@code signals}, {@code notifications} and {@code reviews}; layout and
 * texts come from {@code web}. Nothing may call it but the demo.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "mail",
      "mail :: threads",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "engine",
      "tasks",
      "tasks :: *",
      "cases",
      "domains",
      "anonymous",
      "anonymous :: *",
      "signals",
      "signals :: *",
      "notifications",
      "notifications :: *",
      "requesters",
      "reviews :: response",
      "web",
      "web :: uploads"
    })
package org.orgo.tasklist;

import org.springframework.modulith.ApplicationModule;
