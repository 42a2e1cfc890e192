package org.orgo.organizations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.platform.database.CannotStart;

class DemoGuardTests {

  @Test
  void demo_organizations_are_refused_outside_the_demo() {
    assertThatThrownBy(() -> DemoGuard.check(false, List.of("corner-shops")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("corner-shops");
  }

  @Test
  void in_the_demo_they_are_welcome_and_elsewhere_their_absence_is() {
    assertThatCode(() -> DemoGuard.check(true, List.of("corner-shops"))).doesNotThrowAnyException();
    assertThatCode(() -> DemoGuard.check(false, List.of())).doesNotThrowAnyException();
  }
}
