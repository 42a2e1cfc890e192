package org.orgo.people.accounts;

import java.text.Normalizer;
import java.util.Locale;
import org.orgo.platform.hashes.Sha256;

/** Normalises addresses, so that the same one is found again. */
public final class EmailAddresses {

  private EmailAddresses() {}

  public static String normal(String address) {
    return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** What the directory of logins knows an address by. */
  public static byte[] hash(String address) {
    return Sha256.of(normal(address));
  }
}
