/**
 * Who works here and whom work is about: accounts, persons, roles with their rights and escalation
 * line, API tokens, login, and the one authorization point. May call organizations and audit;
 * called by every module that has to know who acts or who may see something.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "audit"
    })
package org.orgo.people;

import org.springframework.modulith.ApplicationModule;
