package org.orgo.people.login.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.http.IpAddresses;

/**
 * The keys under which one attempt is counted. They are hashes: the table tells nobody's name and
 * nobody's address.
 *
 * @param organization all login names of one domain. Whether a name is known must not be told, so
 *     it cannot be the organization that knows it.
 */
public record LoginKeys(byte[] pair, byte[] network, byte[] account, byte[] organization) {

  private static final int BYTES_OF_AN_IPV6_NETWORK = 8;

  static LoginKeys of(String account, String address) {
    String network = network(address);
    return new LoginKeys(
        key("pair", account + " " + network),
        key("network", network),
        key("account", account),
        key("organization", account.substring(account.lastIndexOf('@') + 1)));
  }

  /** Under which it is noted that something was recorded of this account and this network. */
  static byte[] recorded(String what, String account, String address) {
    return key("recorded " + what, account + " " + network(address));
  }

  /** Under which it is noted that something was recorded of this network. */
  static byte[] recorded(String what, String address) {
    return key("recorded " + what, network(address));
  }

  byte[] of(LoginCounter counter) {
    return switch (counter) {
      case PAIR -> pair;
      case NETWORK -> network;
      case ACCOUNT -> account;
      case ORGANIZATION -> organization;
    };
  }

  List<byte[]> all() {
    return List.of(pair, network, account, organization);
  }

  /** A household has a /64 of IPv6, so an address of it stands for all the others. */
  private static String network(String address) {
    Optional<InetAddress> parsed = IpAddresses.parse(address);
    return parsed
        .filter(Inet6Address.class::isInstance)
        .map(InetAddress::getAddress)
        .map(bytes -> Arrays.copyOf(bytes, BYTES_OF_AN_IPV6_NETWORK))
        .map(HexFormat.of()::formatHex)
        .orElseGet(() -> parsed.map(InetAddress::getHostAddress).orElse(address));
  }

  private static byte[] key(String kind, String text) {
    return Sha256.of("%s\n%s".formatted(kind, text));
  }
}
