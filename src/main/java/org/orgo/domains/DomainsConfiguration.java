package org.orgo.domains;

import java.util.List;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reads the domain files at the start, and stops the start when one is wrong. */
@Configuration(proxyBeanMethods = false)
class DomainsConfiguration {

  @Bean
  DomainModules domainModules(DefinitionFiles files) {
    return DomainModules.of(files);
  }

  @Bean
  @Order(0)
  DefinitionLoader domainsLoader(DomainModules modules) {
    return files -> {
      DomainModules changed = DomainModules.of(files);
      return () -> modules.become(changed);
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
  DomainHooks domainHooks(DomainModules modules, List<DomainHandler> handlers) {
    return new DomainHooks(modules, handlers);
  }
}
