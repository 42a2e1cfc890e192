/**
 * Keeps open pages live. A node tells all nodes through PostgreSQL in whose queues work has
 * changed; each tells the pages of those who hold that role. What is missed costs a reload, so
 * nothing here is kept. May call tasks and people.
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
