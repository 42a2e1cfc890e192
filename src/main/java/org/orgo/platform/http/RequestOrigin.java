package org.orgo.platform.http;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.hashes.Sha256;

/**
 * Where the request that this thread answers comes from: the client's address, and the API token.
 * Nothing is known unless somebody binds it, so that nothing is kept of requests in which nobody is
 * to be recognized.
 */
public final class RequestOrigin {

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ThreadLocal<RequestOrigin> CURRENT = new ThreadLocal<>();

  private final String address;
  private String salted;
  private UUID tokenId;

  private RequestOrigin(String address) {
    this.address = address;
  }

  /** Binds the address to this thread until {@link #clear}. */
  public static void bind(String remoteAddress) {
    CURRENT.set(new RequestOrigin(remoteAddress));
  }

  public static void clear() {
    CURRENT.remove();
  }

  /** Notes the token of the request; does nothing where no address was bound. */
  public static void byToken(UUID tokenId) {
    RequestOrigin origin = CURRENT.get();
    if (origin != null) {
      origin.tokenId = tokenId;
    }
  }

  /** The id of the API token of this request; empty where there is none. */
  public static String token() {
    RequestOrigin origin = CURRENT.get();
    return origin == null || origin.tokenId == null ? "" : origin.tokenId.toString();
  }

  /**
   * The SHA-256 of salt and address, the salt and the address, with spaces between; empty where
   * none is known. The salt is one of this request.
   */
  public static String saltedAddress() {
    RequestOrigin origin = CURRENT.get();
    if (origin == null) {
      return "";
    }
    if (origin.salted == null) {
      origin.salted = inDigits(origin.address).map(RequestOrigin::salted).orElse("");
    }
    return origin.salted;
  }

  private static Optional<String> inDigits(String address) {
    return address == null
        ? Optional.empty()
        : IpAddresses.parse(address.replaceFirst("%.*", "")).map(InetAddress::getHostAddress);
  }

  private static String salted(String address) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    String both = HexFormat.of().formatHex(salt) + " " + address;
    return Sha256.hex(both) + " " + both;
  }
}
