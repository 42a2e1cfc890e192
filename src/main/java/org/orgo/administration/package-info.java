/**
 * Administration: the pages on which an organization's administrators invite people, say who holds
 * which role, and see what needs care. Pages only; every rule stands in the facades they call. May
 * call organizations, people, mail (its mailboxes, its requesters) and web.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "mail",
      "mail :: mailboxes",
      "mail :: requesters",
      "mail :: administration",
      "mail :: oauth",
      "mail :: check",
      "mail :: reconciliation",
      "signals :: ledger",
      "signals :: templates",
      "web"
    })
package org.orgo.administration;

import org.springframework.modulith.ApplicationModule;
