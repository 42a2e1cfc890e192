package org.orgo.mail.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orgo.platform.database.CannotStart;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class SigningKeyTests {

  @Test
  void a_missing_or_short_key_is_refused() {
    assertThatThrownBy(() -> SigningKey.checked("", false)).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> SigningKey.checked("too short", true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("orgo.mail.signing-key");
  }

  @Test
  void the_demos_key_is_refused_outside_the_demo() {
    assertThatThrownBy(() -> SigningKey.checked(SigningKey.OF_THE_DEMO, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("everybody knows");
    assertThat(SigningKey.checked(SigningKey.OF_THE_DEMO, true).text())
        .isEqualTo(SigningKey.OF_THE_DEMO);
  }

  @Test
  void the_demo_really_uses_the_key_that_is_refused() {
    YamlPropertiesFactoryBean demo = new YamlPropertiesFactoryBean();
    demo.setResources(new ClassPathResource("application-demo.yaml"));
    assertThat(demo.getObject()).containsEntry("orgo.mail.signing-key", SigningKey.OF_THE_DEMO);
  }

  @Test
  void a_key_does_not_show_itself() {
    assertThat(SigningKey.checked("k".repeat(40), false)).hasToString("SigningKey[secret]");
  }
}
