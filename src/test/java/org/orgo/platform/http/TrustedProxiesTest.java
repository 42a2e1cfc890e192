package org.orgo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.database.CannotStart;

class TrustedProxiesTest {

  private static final TrustedProxies PROXIES =
      TrustedProxies.of(List.of("10.0.0.5", "10.1.0.0/16", "fd00::/8"));

  @Test
  void the_client_is_the_first_in_the_line_that_is_no_proxy_of_ours() {
    assertThat(PROXIES.client("10.0.0.5", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(PROXIES.client("10.0.0.5", List.of("203.0.113.9", "10.1.2.3")))
        .isEqualTo("203.0.113.9");
    assertThat(PROXIES.client("fd00:0:0:0:0:0:0:1", List.of("2001:db8::7")))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void what_the_client_wrote_itself_is_not_believed() {
    assertThat(PROXIES.client("10.0.0.5", List.of("198.51.100.1", "10.0.0.5", "203.0.113.9")))
        .isEqualTo("203.0.113.9");
    assertThat(PROXIES.client("10.0.0.5", List.of("198.51.100.1", "unknown")))
        .isEqualTo("10.0.0.5");
    assertThat(PROXIES.client("192.0.2.1", List.of("198.51.100.1"))).isEqualTo("192.0.2.1");
  }

  @Test
  void a_port_behind_an_address_is_left_out() {
    assertThat(PROXIES.client("10.0.0.5", List.of("203.0.113.9:4711"))).isEqualTo("203.0.113.9");
    assertThat(PROXIES.client("10.0.0.5", List.of("[2001:db8::7]:4711")))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void without_a_setting_nobody_is_trusted() {
    TrustedProxies none = TrustedProxies.of(List.of(""));
    for (String address : List.of("127.0.0.1", "10.0.0.5", "0:0:0:0:0:0:0:1", "192.168.0.1")) {
      assertThat(none.include(address)).as(address).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/99", "10.0.0", "*", "999.1.1.1"})
  void what_is_no_address_and_no_network_ends_the_start(String written) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of(written)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("orgo.http.trusted-proxies: \"" + written + "\"");
  }
}
