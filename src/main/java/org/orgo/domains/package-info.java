/**
 * Fields of work such as maintenance or human resources: one file each in {@code config/domains/},
 * sometimes with a handler. An organization may have its own version of one, or more of them. A
 * domain validates and enriches tasks and tells routing its addresses; it has no lifecycle of its
 * own and never makes an item more visible. May call tasks, cases, people and organizations, and
 * implements the ports of routing and mail.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "engine",
      "routing",
      "tasks",
      "tasks :: *",
      "cases",
      "mail :: mailboxes",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *"
    })
package org.orgo.domains;

import org.springframework.modulith.ApplicationModule;
