package org.orgo.platform;

import org.orgo.platform.refusals.VersionRequired;

/** The version somebody looked at, as {@code If-Match} or as a field of the body. */
public final class Versions {

  private Versions() {}

  /**
   * @param ifMatch the header, such as {@code "3"}, {@code W/"3"} or {@code *}; may be null
   * @param version the body's field; may be null
   * @return null when neither names a version
   */
  public static Integer expected(String ifMatch, Integer version) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return version;
    }
    String digits = ifMatch.replaceAll("[^0-9]", "");
    // anything else matches no version
    return digits.isEmpty() || digits.length() > 9 ? Integer.valueOf(-1) : Integer.valueOf(digits);
  }

  /**
   * As {@link #expected}, where the request has to say what it was made for; {@code *} says: for
   * whatever is there.
   *
   * @throws VersionRequired when neither names a version
   */
  public static Integer required(String ifMatch, Integer version) {
    if (version == null && (ifMatch == null || ifMatch.isBlank())) {
      throw new VersionRequired();
    }
    return expected(ifMatch, version);
  }
}
