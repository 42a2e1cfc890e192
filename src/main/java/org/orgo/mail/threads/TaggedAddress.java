package org.orgo.mail.threads;

/** Compares addresses as people use them: what follows a plus only says why it was given. */
public final class TaggedAddress {

  private TaggedAddress() {}

  /** {@code ann+home@x.example} is {@code ann@x.example}; others stay as they are. */
  public static String untagged(String address) {
    int at = address.lastIndexOf('@');
    int tag = address.indexOf('+');
    return tag > 0 && tag < at ? address.substring(0, tag) + address.substring(at) : address;
  }
}
