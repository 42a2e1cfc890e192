package org.orgo.organizations;

import java.util.List;
import org.orgo.organizations.persistence.system.OrganizationDirectoryMapper;
import org.orgo.platform.database.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Refuses demo users outside the demo, since everybody knows their password. */
@Component
class DemoGuard implements SmartInitializingSingleton {

  private final OrganizationDirectoryMapper directory;
  private final Environment environment;

  DemoGuard(OrganizationDirectoryMapper directory, Environment environment) {
    this.directory = directory;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    boolean demo = environment.acceptsProfiles(Profiles.of("demo | test"));
    check(demo, directory.demo().stream().map(Organization::slug).toList());
  }

  static void check(boolean demo, List<String> demoOrganizations) {
    if (!demo && !demoOrganizations.isEmpty()) {
      throw new CannotStart(
          "This database holds the demo organization '%s', whose users have a known password; start with the profile demo or use another database."
              .formatted(demoOrganizations.get(0)));
    }
  }
}
