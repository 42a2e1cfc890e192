package org.orgo.organizations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orgo.platform.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

class DemoJarGuardTests {

  private static final String NOT_PACKED = "org.orgo.demo.NotPacked";

  @Test
  void the_demo_does_not_start_where_it_is_not_packed() {
    assertThatThrownBy(() -> start(new DemoJarGuard(NOT_PACKED), "demo"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("target/demo");
  }

  @Test
  void it_starts_where_it_is_and_everything_else_does_without_it() {
    assertThatCode(() -> start(new DemoJarGuard(), "demo")).doesNotThrowAnyException();
    assertThatCode(() -> start(new DemoJarGuard(NOT_PACKED), "production"))
        .doesNotThrowAnyException();
  }

  private static void start(DemoJarGuard guard, String profile) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.setActiveProfiles(profile);
    guard.postProcessEnvironment(environment, new SpringApplication());
  }
}
