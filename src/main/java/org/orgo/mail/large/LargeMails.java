package org.orgo.mail.large;

import java.util.List;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NeverAnswered;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.imap.MailAtServer;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;

/**
 * Shows operators the mails that were too large, and does with one what they say. Who sent what
 * about which subject is shown here, since nobody else can decide whether it is worth the memory.
 */
@Service
public class LargeMails {

  private final LargeMailRows rows;
  private final Mailboxes mailboxes;
  private final MailAtServer server;
  private final Authorizations authorizations;
  private final MailProperties properties;

  LargeMails(
      LargeMailRows rows,
      Mailboxes mailboxes,
      MailAtServer server,
      Authorizations authorizations,
      MailProperties properties) {
    this.rows = rows;
    this.mailboxes = mailboxes;
    this.server = server;
    this.authorizations = authorizations;
    this.properties = properties;
  }

  /** Those that wait, the oldest first. */
  public List<LargeMail> list() {
    requireOperator();
    return rows.waiting();
  }

  public boolean isFetchable(LargeMail mail) {
    return mail.size() <= largest();
  }

  /** Whether its sender may be told; machines never are. */
  public boolean isAnswerable(LargeMail mail) {
    return mail.fromAddress() != null
        && !mail.automatic()
        && !NeverAnswered.isMachine(mail.fromAddress());
  }

  /**
   * Fetches the mail all the same and starts its intake. No transaction is open while the server
   * gives it.
   *
   * @throws NotFound when no such mail waits
   */
  public void fetch(SignalId signal) {
    requireOperator();
    LargeMail mail = rows.get(signal);
    if (!isFetchable(mail)) {
      throw new MailStaysTooLarge(mail.size(), largest());
    }
    Mailbox mailbox = mailboxes.find(mail.mailboxId()).orElseThrow(() -> new NotFound("incident"));
    MailAtServer.ServedMail served =
        server.fetch(mailbox, mail.uidValidity(), mail.uid(), mail.messageId());
    if (served.raw() == null) {
      throw new MailNotFetched(served.why());
    }
    if (served.raw().length > largest()) {
      throw new MailStaysTooLarge(served.raw().length, largest());
    }
    rows.fetched(mail, served.raw());
  }

  /**
   * Tells the sender that the mail was too large and is not read, and ends its intake.
   *
   * @throws NotFound when no such mail waits
   */
  public void answer(SignalId signal) {
    requireOperator();
    LargeMail mail = rows.get(signal);
    if (!isAnswerable(mail)) {
      throw new MailNotAnswerable();
    }
    long limit =
        mailboxes
            .find(mail.mailboxId())
            .map(mailbox -> mailbox.largest(properties.largest().toBytes()))
            .orElseThrow(() -> new NotFound("incident"));
    rows.answered(mail, limit);
  }

  private long largest() {
    return properties.largestByHand().toBytes();
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
