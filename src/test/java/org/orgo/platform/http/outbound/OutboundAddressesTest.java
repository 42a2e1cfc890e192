package org.orgo.platform.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.http.outbound.OutboundAddresses.AddressNotAllowed;

class OutboundAddressesTest {

  private final OutboundAddresses strict = new OutboundAddresses(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.0.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void nothing_inside_is_reached(String address) throws UnknownHostException {
    assertThat(strict.mayBeReached(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "9.9.9.9"})
  void the_public_internet_is_reached(String address) throws UnknownHostException {
    assertThat(strict.mayBeReached(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void a_name_that_leads_inside_is_not_followed_unless_its_network_is_allowed()
      throws UnknownHostException {
    assertThatThrownBy(() -> strict.resolve("localhost")).isInstanceOf(AddressNotAllowed.class);
    assertThat(new OutboundAddresses(List.of("127.0.0.0/8", "::1")).resolve("localhost"))
        .isNotEmpty();
  }
}
