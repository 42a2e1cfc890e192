package org.orgo.engine.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.orgo.engine.deployment.DeploymentCheckPlugin;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.conventions.Conventions;
import org.orgo.engine.deployment.check.conventions.KnownProcesses;
import org.orgo.engine.deployment.check.diagrams.MappedNamesRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.deployment.delegates.PublishedTo;
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
  SpringPublishedBeans publishedBeans(ListableBeanFactory beans) {
    return new SpringPublishedBeans(beans);
  }

  @Bean
  KnownProcesses knownProcesses(
      ObjectProvider<ProcessVariables> ofModules, DelegateDeclarations delegates) {
    return new KnownProcesses(ofModules.orderedStream().toList(), delegates);
  }

  @Bean
  DeploymentCheck deploymentCheck(
      PublishedBeans published,
      KnownProcesses processes,
      DelegateDeclarations delegates,
      ObjectProvider<ModelRule> ofModules,
      ObjectProvider<TableContracts> tables) {
    List<ModelRule> rules = new ArrayList<>(Conventions.rules(processes));
    ofModules.orderedStream().forEach(rules::add);
    return new DeploymentCheck(
        published::isPublished,
        rules,
        TableContracts.together(tables::orderedStream),
        delegate -> delegates.find(delegate).filter(PublishedTo::putsOff).isPresent());
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
