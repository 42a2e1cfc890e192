/**
 * Keeps open pages up to date. A node tells all nodes through PostgreSQL in whose queues work has
 * changed; each tells the pages of those who hold that role. Nothing is stored here: a page that
 * misses a message is right again after a reload. May call tasks and people.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "tasks",
      "tasks :: *"
    })
package org.orgo.live;

import org.springframework.modulith.ApplicationModule;
