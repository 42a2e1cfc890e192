package org.orgo.organizations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orgo.platform.database.CannotStart;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

class DemoJarGuardTests {

  private static final String PACKED = "org.orgo.demo.DemoStart";
  private static final String NOT_PACKED = "org.orgo.demo.NotPacked";

  @Test
  void the_demo_does_not_start_where_it_is_not_packed() {
    assertThatThrownBy(() -> start("demo", NOT_PACKED))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("target/demo");
  }

  @Test
  void it_starts_where_it_is_and_everything_else_does_without_it() {
    assertThatCode(() -> start("demo", PACKED)).doesNotThrowAnyException();
    assertThatCode(() -> start("production", NOT_PACKED)).doesNotThrowAnyException();
  }

  private static void start(String profile, String demo) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.setActiveProfiles(profile);
    DemoJarGuard.check(environment, demo);
  }
}
