/**
 * Who is told what: listens to the events of tasks and writes notices and outgoing mail, brings
 * broadcasts to their readers, and keeps open pages live. Nobody is told of work they may not see.
 * May call tasks, people and organizations; mail itself leaves elsewhere, through the outbox.
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
      "tasks"
    })
package org.orgo.notifications;

import org.springframework.modulith.ApplicationModule;
