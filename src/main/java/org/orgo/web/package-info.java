/**
 * What every page shares: layout, texts in the language of the reader, browser assets, problems,
 * idempotency, and the pages of an account (login, profile, errors). No business pages. May call
 * people and organizations.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *"
    })
package org.orgo.web;

import org.springframework.modulith.ApplicationModule;
