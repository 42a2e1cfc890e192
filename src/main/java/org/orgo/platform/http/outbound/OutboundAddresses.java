package org.orgo.platform.http.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and lets through only what lies in the public internet, or in a network that the
 * installation allows. The connection is made to the very address that was looked at, so that a
 * name cannot mean another one a moment later.
 */
final class OutboundAddresses implements DnsResolver {

  private static final List<NetMask> INSIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b::/32",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/9",
              "ff00::/8")
          .map(NetMask::new)
          .toList();

  private final List<NetMask> allowed;

  /**
   * @param allowed networks inside that may be reached, in CIDR notation
   */
  OutboundAddresses(List<String> allowed) {
    this.allowed =
        allowed.stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(NetMask::new)
            .toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    for (InetAddress address : found) {
      if (!mayBeReached(address)) {
        throw new AddressNotAllowed(host);
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  boolean mayBeReached(InetAddress address) {
    return matches(allowed, address)
        || (isKnownKind(address) && !address.isMulticastAddress() && !matches(INSIDE, address));
  }

  private static boolean isKnownKind(InetAddress address) {
    return address instanceof Inet4Address || address instanceof Inet6Address;
  }

  private static boolean matches(List<NetMask> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.matches(address));
  }

  /** The name leads where nobody's requests may lead. */
  static final class AddressNotAllowed extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressNotAllowed(String host) {
      super(host);
    }
  }
}
