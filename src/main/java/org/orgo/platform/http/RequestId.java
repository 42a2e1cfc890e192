package org.orgo.platform.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The id of the HTTP request that this thread answers. It stands in the answer, in each line of the
 * log and in what is recorded, so that the three are found by each other.
 */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** What the log calls it. */
  public static final String LOGGED = "request_id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** Empty outside of requests. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LOGGED));
  }

  /** The id that somebody before us gave it, if it can be one; else a new one. */
  static String of(String given) {
    return given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}
