package org.orgo.people.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

public class OperatorPropertiesTest {

  /** For tests of what follows from it; all share one application, which does not require it. */
  public static Object requiring() {
    return said(Map.of("orgo.operators.second-factor", "required"));
  }

  @Test
  void an_installation_that_says_nothing_requires_a_second_factor() {
    assertThat(said(Map.of()).requiresSecondFactor()).isTrue();
  }

  @Test
  void only_optional_leaves_it_to_the_operators() {
    assertThat(said(Map.of("orgo.operators.second-factor", "optional")).requiresSecondFactor())
        .isFalse();
    assertThatThrownBy(() -> said(Map.of("orgo.operators.second-factor", "perhaps")))
        .isInstanceOf(BindException.class);
  }

  private static OperatorProperties said(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("orgo.operators", OperatorProperties.class);
  }
}
