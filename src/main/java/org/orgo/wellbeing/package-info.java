/**
 * Wellbeing: the groups people belong to, and how they say they feel, from 1 to 10. An answer is
 * taken and counted, never shown singly: insights compares groups, and a group that falls becomes a
 * case. May call organizations, people, audit and web.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "people",
      "people :: *",
      "audit",
      "web"
    })
package org.orgo.wellbeing;

import org.springframework.modulith.ApplicationModule;
