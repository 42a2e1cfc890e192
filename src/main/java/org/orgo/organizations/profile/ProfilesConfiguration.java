package org.orgo.organizations.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profiles once at the start, and stops the start when one is wrong. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {

  @Bean
  Profiles profiles() {
    return Profiles.fromClasspath();
  }
}
