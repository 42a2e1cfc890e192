/**
 * Mail in and out: stores it raw before anything is done about it, reads it within bounds, tells a
 * reply from new work, and sends what is due. Knows no work: what a mail means for the organization
 * is asked through the ports {@link org.orgo.mail.IntakeStart}, {@link org.orgo.mail.Senders} and
 * {@link org.orgo.mail.Participants}. May call organizations and people.
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
package org.orgo.mail;

import org.springframework.modulith.ApplicationModule;
