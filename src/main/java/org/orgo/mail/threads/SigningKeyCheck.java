package org.orgo.mail.threads;

import org.orgo.platform.database.StartCheck;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a key that is no secret before anything else is started. */
class SigningKeyCheck implements StartCheck {

  @Override
  public void run(Environment environment) {
    SigningKey.checked(
        environment.getProperty("orgo.mail.signing-key", ""),
        environment.acceptsProfiles(Profiles.of("demo")));
  }
}
