/**
 * The first hour of an installation and of an organization: asks what has to be known, tries the
 * mailbox, and founds all of it in one transaction. The same questions as a command of the jar
 * ({@code setup}) and, while there is no organization, as a page. May call organizations, people,
 * audit, mail, domains for what their mailboxes are called, and web for the layout; only the demo
 * calls it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "audit",
      "people",
      "people :: *",
      "mail",
      "mail :: *",
      "domains",
      "web"
    })
package org.orgo.setup;

import org.springframework.modulith.ApplicationModule;
