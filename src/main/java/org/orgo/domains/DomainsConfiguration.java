package org.orgo.domains;

import java.util.List;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

/** Reads the domain files at the start, and stops the start when one is wrong. */
@Configuration(proxyBeanMethods = false)
class DomainsConfiguration {

  @Bean
  DomainModules domainModules(DefinitionFiles files) {
    return DomainModules.of(files);
  }

  /** Who asks about domains asks for those of the current organization. */
  @Bean
  @Primary
  OrganizationDomains organizationDomains(DomainModules shared, OwnSettings own) {
    return new OrganizationDomains(shared, own);
  }

  @Bean
  @Order(0)
  DefinitionLoader domainsLoader(DomainModules modules, OrganizationDomains ofOrganizations) {
    return files -> {
      DomainModules changed = DomainModules.of(files);
      return () -> {
        modules.become(changed);
        ofOrganizations.forget();
      };
    };
  }

  @Bean
  DomainHandler maintenanceHandler() {
    return new MaintenanceHandler();
  }

  @Bean
  DomainHandler hrHandler() {
    return new HrHandler();
  }

  @Bean
  DomainHooks domainHooks(OrganizationDomains domains, List<DomainHandler> handlers) {
    return new DomainHooks(domains::current, handlers);
  }
}
