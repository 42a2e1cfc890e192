package org.orgo.organizations;

import org.orgo.platform.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** Refuses the profile demo where the demo is not packed, before anything starts without it. */
final class DemoJarGuard implements EnvironmentPostProcessor, Ordered {

  private static final String DEMO = "org.orgo.demo.DemoStart";

  private final String demo;

  DemoJarGuard() {
    this(DEMO);
  }

  /**
   * @param demo a class that only the demo has
   */
  DemoJarGuard(String demo) {
    this.demo = demo;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("demo"))
        && !ClassUtils.isPresent(demo, getClass().getClassLoader())) {
      throw new CannotStart(
          "This jar has no demo; start the one in target/demo of the build, or ./mvnw spring-boot:run in the sources.");
    }
  }

  /** When the profiles are known. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
