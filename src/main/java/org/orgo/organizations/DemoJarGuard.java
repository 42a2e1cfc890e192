package org.orgo.organizations;

import org.orgo.platform.database.CannotStart;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** Refuses the profile demo where the demo is not packed, before anything starts without it. */
final class DemoJarGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String DEMO = "org.orgo.demo.DemoStart";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context.getEnvironment(), DEMO);
  }

  /**
   * @param demo a class that only the demo has
   */
  static void check(Environment environment, String demo) {
    if (environment.acceptsProfiles(Profiles.of("demo"))
        && !ClassUtils.isPresent(demo, DemoJarGuard.class.getClassLoader())) {
      throw new CannotStart(
          "This jar has no demo; start the one in target/demo of the build, or ./mvnw spring-boot:run in the sources.");
    }
  }
}
