package org.orgo.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses behind which a machine reads, or nobody: no mail of ours answers them. */
public final class NeverAnswered {

  private static final Pattern MACHINE =
      Pattern.compile(
          "(mailer[-_]?daemon|postmaster|abuse|root|(no|do[-_.]?not)[-_.]?reply[^@]*)(\\+[^@]*)?@.*");

  private NeverAnswered() {}

  public static boolean isMachine(String address) {
    return MACHINE.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }
}
