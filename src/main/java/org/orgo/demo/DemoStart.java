package org.orgo.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.database.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Founds what is missing, before the first request, mail or job. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoStart implements SmartInitializingSingleton {

  private final Organizations organizations;
  private final DemoFounding founding;
  private final DemoOperator operator;
  private final DemoMailServer mail;
  private final DemoDomainMailboxes added;

  DemoStart(
      Organizations organizations,
      DemoFounding founding,
      DemoOperator operator,
      DemoMailServer mail,
      DemoDomainMailboxes added) {
    this.organizations = organizations;
    this.operator = operator;
    this.founding = founding;
    this.mail = mail;
    this.added = added;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<Organization> present = organizations.active();
    requireDemoOnly(present);
    Set<String> known = present.stream().map(Organization::slug).collect(Collectors.toSet());
    DemoOrganization.ALL.stream()
        .filter(demo -> !known.contains(demo.slug()))
        .forEach(founding::found);
    operator.createIfMissing();
    DemoOrganization.ALL.forEach(
        demo -> demo.domains().forEach(domain -> mail.serve(demo.address(domain))));
    added.openMissing();
  }

  private static void requireDemoOnly(List<Organization> present) {
    Set<String> ours =
        DemoOrganization.ALL.stream().map(DemoOrganization::slug).collect(Collectors.toSet());
    present.stream()
        .filter(organization -> !ours.contains(organization.slug()))
        .findFirst()
        .ifPresent(
            real -> {
              throw new CannotStart(
                  "This database holds the organization '%s', which is not the demo's; the demo starts on its own database only."
                      .formatted(real.slug()));
            });
  }
}
