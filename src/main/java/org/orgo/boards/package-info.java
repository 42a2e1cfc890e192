/**
 * Boards: pages that show reports to those they are for, as charts with their tables. Figures come
 * from the facades of {@code insights}, and of {@code exports} how many there were, the diagram
 * from {@code engine}; layout and texts from {@code web}. Nothing may call it but the demo.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "vocabulary :: *",
      "people",
      "people :: *",
      "insights",
      "insights :: *",
      "engine",
      "exports",
      "web"
    })
package org.orgo.boards;

import org.springframework.modulith.ApplicationModule;
