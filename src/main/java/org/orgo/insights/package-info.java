/**
 * Insights: the star schema of what happened, kept up to date by a queue of changes that the
 * database fills; cells of it that may be published; and reports. It reads the rows of work and
 * calls nobody who makes them; nobody below calls it. {@link org.orgo.insights.Hydration} brings
 * the facts up to now, {@link org.orgo.insights.WorkHydrated} and {@link
 * org.orgo.insights.DayClosed} tell what has come. May call organizations and people.
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
package org.orgo.insights;

import org.springframework.modulith.ApplicationModule;
