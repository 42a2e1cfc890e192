package org.orgo.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param signingKey signs Message-IDs and seals mailbox passwords; no default outside the demo
 * @param poll whether this node fetches and sends mail
 * @param pollEvery how often a mailbox is read
 * @param pollWhileIdling how often it is read while its server announces new mail
 * @param idleMailboxes mailboxes of this node that wait in IDLE, each on a thread of its own; more
 *     are polled
 * @param threads polled mailboxes that are read at the same time
 * @param largest a larger mail is noted and not fetched
 * @param largestByHand the largest one that an operator can have fetched all the same
 * @param trustUnauthenticated whether to accept a reply when the receiving server says nothing
 *     about its sender; only for a server that nobody else can reach, as in the demo
 * @param smtp the server that takes our mail; without a host, none is sent
 */
@ConfigurationProperties("orgo.mail")
public record MailProperties(
    @DefaultValue("") String signingKey,
    @DefaultValue("true") boolean poll,
    @DefaultValue("2s") Duration pollEvery,
    @DefaultValue("3s") Duration pollWhileIdling,
    @DefaultValue("100") int idleMailboxes,
    @DefaultValue("4") int threads,
    @DefaultValue("35MB") DataSize largest,
    @DefaultValue("60MB") DataSize largestByHand,
    @DefaultValue("false") boolean trustUnauthenticated,
    @DefaultValue Smtp smtp) {

  /** The server that takes our mail. */
  public record Smtp(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("false") boolean tls,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {}
}
