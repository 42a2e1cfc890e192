package org.orgo.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.orgo.platform.database.CannotStart;

/** The proxies whose word about a request is taken. */
final class TrustedProxies {

  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^\\]]+)](?::\\d+)?|(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d+");

  private final List<NetMask> networks;

  private TrustedProxies(List<NetMask> networks) {
    this.networks = networks;
  }

  /**
   * @throws CannotStart when one is neither an address nor a network
   */
  static TrustedProxies of(List<String> written) {
    return new TrustedProxies(
        written.stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(TrustedProxies::network)
            .toList());
  }

  boolean include(String address) {
    return IpAddresses.parse(address)
        .filter(parsed -> networks.stream().anyMatch(network -> network.matches(parsed)))
        .isPresent();
  }

  /**
   * The client: seen from us, the first in the line that is no proxy of ours. What stands before it
   * the client may have written itself.
   *
   * @param peer who is connected to us, a trusted proxy
   * @param hops the addresses of X-Forwarded-For, the nearest last
   */
  String client(String peer, List<String> hops) {
    String client = peer;
    for (int place = hops.size() - 1; place >= 0 && include(client); place--) {
      Optional<String> hop = address(hops.get(place));
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  /** Without the port that some proxies add, written as the server writes addresses. */
  private static Optional<String> address(String hop) {
    Matcher withPort = WITH_PORT.matcher(hop.strip());
    String plain = hop.strip();
    if (withPort.matches()) {
      plain = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    return IpAddresses.parse(plain).map(parsed -> parsed.getHostAddress());
  }

  private static NetMask network(String written) {
    String address = written.contains("/") ? written.substring(0, written.indexOf('/')) : written;
    try {
      if (IpAddresses.parse(address).isPresent()) {
        return new NetMask(written);
      }
    } catch (IllegalArgumentException impossible) {
      throw refused(written, impossible);
    }
    throw refused(written, null);
  }

  private static CannotStart refused(String written, Throwable cause) {
    return new CannotStart(
        ("orgo.http.trusted-proxies: \"%s\" is no address such as 10.0.0.5 and no network such as"
                + " 10.1.0.0/16.")
            .formatted(written),
        cause);
  }
}
