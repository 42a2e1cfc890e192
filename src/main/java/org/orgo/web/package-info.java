/**
 * What every page shares: layout, texts in the reader's language, browser assets, problems,
 * idempotency, and the pages of an account (login, profile, errors). It has no business pages. May
 * call people and organizations.
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
