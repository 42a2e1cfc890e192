package org.orgo.configuration;

import java.util.Optional;
import org.orgo.mail.Mailbox;

/** A mailbox as its file says it: never with its password. */
record ConfiguredMailbox(
    String address,
    Optional<String> type,
    String host,
    int port,
    boolean tls,
    String username,
    String folder,
    Optional<String> authservId) {

  static final String FOLDER = "mailboxes/";

  static String path(String address) {
    return FOLDER + address + ".yaml";
  }

  static ConfiguredMailbox of(Mailbox mailbox) {
    return new ConfiguredMailbox(
        mailbox.address(),
        Optional.ofNullable(mailbox.type()),
        mailbox.host(),
        mailbox.port(),
        mailbox.tls(),
        mailbox.username(),
        mailbox.folder(),
        Optional.ofNullable(mailbox.authservId()));
  }
}
