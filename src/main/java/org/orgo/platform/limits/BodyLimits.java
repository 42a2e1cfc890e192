package org.orgo.platform.limits;

import java.util.regex.Pattern;

/**
 * How many bytes of a body are read, by the path it is sent to. {@code application.yaml} repeats
 * two of these numbers for the server, which parses forms by itself.
 */
public final class BodyLimits {

  /** JSON, forms, and what operators send to the engine. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** A signal holds one long text, and JSON may need six bytes for a character. */
  public static final int MAX_SIGNAL_BYTES = 2 * MAX_BYTES;

  /** A report without a login, or an answer to one, with its files. */
  public static final int MAX_REPORT_BYTES = 26 * MAX_BYTES;

  /** In the query and in a form, together. */
  public static final int MAX_PARAMETERS = 500;

  private static final Pattern SIGNALS = Pattern.compile("/api/v\\d+/signals/?");
  private static final Pattern REPORTS = Pattern.compile("/report/[^/]+(?:/answer)?");

  private static final Pattern ARCHIVES =
      Pattern.compile("/(?:api/v\\d+|administration)/imports/?|/(?:api/v\\d+/)?work-files/?");

  private BodyLimits() {}

  /**
   * Whether a body is written to disk as it comes, by who takes it within a limit of its own.
   *
   * @param path without the context's part
   */
  public static boolean isStreamed(String path) {
    return ARCHIVES.matcher(path).matches();
  }

  /**
   * @param path without the context's part
   */
  public static int of(String path) {
    if (REPORTS.matcher(path).matches()) {
      return MAX_REPORT_BYTES;
    }
    return SIGNALS.matcher(path).matches() ? MAX_SIGNAL_BYTES : MAX_BYTES;
  }
}
