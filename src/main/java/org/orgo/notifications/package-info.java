/**
 * Who is told what: listens to the events of tasks and writes notices and outgoing mail, and brings
 * broadcasts to their readers. Nobody is told of work they may not see. The mail module sends what
 * is written here to its outbox. May call organizations, people, audit, engine, mail and tasks.
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
      "tasks",
      "tasks :: *"
    })
package org.orgo.notifications;

import org.springframework.modulith.ApplicationModule;
