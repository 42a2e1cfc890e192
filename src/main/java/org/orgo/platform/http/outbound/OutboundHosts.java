package org.orgo.platform.http.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orgo.platform.http.outbound.OutboundAddresses.AddressNotAllowed;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says of servers that an organization names for other protocols than HTTP where they lead. */
@Component
public class OutboundHosts {

  private final OutboundAddresses addresses;

  OutboundHosts(@Value("${orgo.http.outbound-networks:}") List<String> networks) {
    this.addresses = new OutboundAddresses(networks);
  }

  /** Why nothing may be sent there; empty where it may. */
  public Optional<OutboundProblem> problemWith(String host) {
    try {
      addresses.resolve(host);
      return Optional.empty();
    } catch (AddressNotAllowed inside) {
      return Optional.of(OutboundProblem.NOT_ALLOWED);
    } catch (UnknownHostException nowhere) {
      return Optional.of(OutboundProblem.UNREACHABLE);
    }
  }

  /** Whether the name means this machine and nothing else. */
  public boolean isThisMachine(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }
}
