package org.orgo.platform.start;

import org.orgo.platform.database.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs all checks of settings, as soon as the settings are known. */
class StartChecks implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    SpringFactoriesLoader.loadFactories(StartCheck.class, getClass().getClassLoader())
        .forEach(check -> check.run(environment));
    if (application.getWebApplicationType() == WebApplicationType.SERVLET) {
      new ServerPort().run(environment);
    }
  }

  /** After all files and variables are read. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
