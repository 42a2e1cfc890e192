package org.orgo.engine.sandbox;

import org.orgo.engine.deployment.DeploymentCheckPlugin;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.diagrams.MappedNamesRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Sets up the sandbox. Its plugins come last, so that no other plugin opens what they close. */
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

  @Bean
  PublishedBeans publishedBeans(ListableBeanFactory beans) {
    return new SpringPublishedBeans(beans);
  }

  @Bean
  DeploymentCheck deploymentCheck(PublishedBeans published, ObjectProvider<ModelRule> ofModules) {
    return new DeploymentCheck(published::isPublished, ofModules.orderedStream().toList());
  }

  @Bean
  ModelRule mappedNamesRule(ObjectProvider<OwnVariables> own) {
    return new MappedNamesRule(own.stream().toList());
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SandboxPlugin sandboxPlugin(PublishedBeans published) {
    return new SandboxPlugin(published);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  DeploymentCheckPlugin deploymentCheckPlugin(DeploymentCheck check) {
    return new DeploymentCheckPlugin(check);
  }
}
