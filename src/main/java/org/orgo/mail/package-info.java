/**
 * Mail in and out: stores mail raw before anything else, reads it within bounds, tells a reply from
 * new work, and sends what is due. Knows nothing of tasks and cases and asks the organization
 * through the ports {@link org.orgo.mail.IntakeStart}, {@link org.orgo.mail.Senders} and {@link
 * org.orgo.mail.Participants}. May call organizations, people and audit.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "audit",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *"
    })
package org.orgo.mail;

import org.springframework.modulith.ApplicationModule;
