package org.orgo.people.login.steps;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.orgo.audit.InstallationLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.login.throttle.LoginThrottle;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.login.throttle.RecordedAttempts;
import org.orgo.platform.http.IpAddresses;
import org.orgo.platform.secrets.SecretSeals;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to log in, and records those that were slowed down and those of names that nobody
 * has: in the audit of the organizations that know the name, else in the installation's log. People
 * type passwords where the name belongs, so a name that nobody has is kept as a few digits of a
 * keyed hash: the same name is recognized, and no guess at it can be confirmed.
 */
@Component
public class LoginAttempts {

  private static final String THROTTLED = "login.throttled";
  private static final String UNKNOWN = "login.unknown_name";
  private static final int DIGITS = 8;
  private static final int BYTES_OF_AN_IPV4_NETWORK = 3;
  private static final int BYTES_OF_AN_IPV6_NETWORK = 6;

  private final LoginThrottle throttle;
  private final RecordedAttempts recorded;
  private final Logins logins;
  private final InstallationLog installation;
  private final SecretSeals seals;

  LoginAttempts(
      LoginThrottle throttle,
      RecordedAttempts recorded,
      Logins logins,
      InstallationLog installation,
      SecretSeals seals) {
    this.throttle = throttle;
    this.recorded = recorded;
    this.logins = logins;
    this.installation = installation;
    this.seals = seals;
  }

  /**
   * Counts an attempt before it is checked.
   *
   * @param account the login name, normalised
   * @param address where it comes from
   * @throws LoginThrottled when it must wait
   */
  public void count(String account, String address) {
    try {
      throttle.countAttempt(account, address);
    } catch (LoginThrottled wait) {
      recordThrottled(account, address);
      throw wait;
    }
  }

  /** The attempt that was counted last was right. */
  public void forgive(String account, String address) {
    throttle.forgive(account, address);
  }

  /** The attempt that was counted last had the right password, and a code is still to follow. */
  public void forgiveStep(String account, String address) {
    throttle.forgiveStep(account, address);
  }

  /** Nobody has this name. */
  public void unknown(String account, String address) {
    recordOfNobody(UNKNOWN, account, address);
  }

  private void recordThrottled(String account, String address) {
    List<OrganizationId> organizations = logins.allOrganizationsOf(account);
    organizations.stream()
        .filter(LoginAttempts::isTheActors)
        .forEach(
            organization ->
                logins.throttled(
                    organization,
                    account,
                    () -> recorded.isFirst(THROTTLED, organization + " " + account, address)));
    if (organizations.isEmpty()) {
      recordOfNobody(THROTTLED, account, address);
    }
  }

  /** Whoever is in already is nobody in the other organizations that know the name. */
  private static boolean isTheActors(OrganizationId organization) {
    return CurrentActor.find()
        .map(actor -> actor.organizationId().equals(organization))
        .orElse(true);
  }

  private void recordOfNobody(String action, String account, String address) {
    logins.inTransaction(
        () -> {
          if (recorded.isFirst(action, address)) {
            installation.record(
                null, action, "login_name", digits(account), List.of(network(address)));
          }
        });
  }

  private String digits(String account) {
    return HexFormat.of().formatHex(seals.fingerprint("login names", account)).substring(0, DIGITS);
  }

  /** Neither a household nor a person, but enough to see from where somebody tries. */
  private static String network(String address) {
    return IpAddresses.parse(address).map(LoginAttempts::network).orElse("");
  }

  private static String network(InetAddress address) {
    boolean four = address instanceof Inet4Address;
    int kept = four ? BYTES_OF_AN_IPV4_NETWORK : BYTES_OF_AN_IPV6_NETWORK;
    byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), kept), four ? 4 : 16);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
