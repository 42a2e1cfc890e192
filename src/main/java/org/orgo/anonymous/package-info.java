/**
 * Anonymous reporting: a public form where the organization wants one, a receipt of 16 digits, and
 * the conversation that whoever has the receipt goes on with. Keeps nothing about who somebody is:
 * no address, no browser, no session, no metadata of files. The work itself is that of {@code
 * signals} and {@code tasks}.
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
      "mail",
      "mail :: threads",
      "signals",
      "tasks",
      "tasks :: *",
      "domains",
      "web",
      "web :: uploads"
    })
package org.orgo.anonymous;

import org.springframework.modulith.ApplicationModule;
