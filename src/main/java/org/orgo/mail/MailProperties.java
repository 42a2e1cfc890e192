package org.orgo.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param signingKey signs Message-IDs and seals mailbox passwords; no default outside the demo
 * @param poll whether this node fetches and sends mail at all
 * @param pollEvery how long a new mail may wait unseen
 * @param pollWhileIdling how long it may where the server promises to announce it, and does not
 * @param threads mailboxes fetched at the same time
 * @param largest beyond this a mail is not fetched, only noted
 * @param trustUnauthenticated whether a reply counts although the receiving server says nothing
 *     about its sender; only where nobody else can reach that server, as in the demo
 * @param smtp the server that takes our mail; none, no sending
 */
@ConfigurationProperties("orgo.mail")
public record MailProperties(
    @DefaultValue("") String signingKey,
    @DefaultValue("true") boolean poll,
    @DefaultValue("2s") Duration pollEvery,
    @DefaultValue("3s") Duration pollWhileIdling,
    @DefaultValue("4") int threads,
    @DefaultValue("35MB") DataSize largest,
    @DefaultValue("false") boolean trustUnauthenticated,
    @DefaultValue Smtp smtp) {

  /** Where our mail goes. */
  public record Smtp(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("false") boolean tls,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {}
}
