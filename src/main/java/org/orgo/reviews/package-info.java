/**
 * Reviews: the cyclic overview. Each week, month and year a diagram ({@code
 * processes/reviews/review-cycle.bpmn}) looks for patterns in the facts, opens a case for each that
 * fired, and keeps what was decided until it is done.
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
      "engine",
      "engine :: *",
      "routing",
      "routing :: *",
      "tasks",
      "tasks :: *",
      "cases",
      "mail",
      "insights",
      "insights :: cells",
      "web"
    })
package org.orgo.reviews;

import org.springframework.modulith.ApplicationModule;
