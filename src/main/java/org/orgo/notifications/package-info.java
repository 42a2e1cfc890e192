/**
 * Who is told what: listens to the events of tasks and writes notices and outgoing mail, and brings
 * broadcasts to their readers. Nobody is told of work they may not see. May call tasks, mail,
 * people and organizations; mail itself leaves elsewhere, through the outbox.
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
