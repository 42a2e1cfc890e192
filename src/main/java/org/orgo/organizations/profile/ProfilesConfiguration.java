package org.orgo.organizations.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profiles once at the start, which a wrong profile refuses. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {

  @Bean
  Profiles profiles() {
    return Profiles.fromClasspath();
  }
}
