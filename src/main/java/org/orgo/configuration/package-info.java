/**
 * Configuration: what an organization decided for itself, exported as files that are kept under
 * version control, and imported from them after a rehearsal that names every difference and every
 * mistake. Writes nothing itself: each change goes through the facade that the pages use, so that
 * their laws hold. May call studio (its archive), people, mail (its mailboxes), organizations and
 * audit; nothing may call it.
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
      "mail",
      "mail :: administration",
      "mail :: mailboxes",
      "mail :: oauth",
      "studio :: archive",
      "web"
    })
package org.orgo.configuration;

import org.springframework.modulith.ApplicationModule;
