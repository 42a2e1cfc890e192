package org.orgo.organizations.profile;

import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reads the profiles at the start, and stops the start when one is wrong. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {

  @Bean
  Profiles profiles(DefinitionFiles files) {
    return Profiles.of(files);
  }

  @Bean
  @Order(0)
  DefinitionLoader profilesLoader(Profiles profiles, OrganizationProfiles ofOrganizations) {
    return files -> {
      Profiles changed = Profiles.of(files);
      return () -> {
        profiles.become(changed);
        ofOrganizations.forget();
      };
    };
  }
}
