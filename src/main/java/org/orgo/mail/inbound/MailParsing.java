package org.orgo.mail.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.mail.MailId;
import org.orgo.mail.Senders;
import org.orgo.mail.SignalId;
import org.orgo.mail.mime.MailEnvelope;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.mime.MailRefused;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a stored mail into its columns; reading it again gives the same columns. */
@Service
public class MailParsing {

  private final ParsedMailMapper mails;
  private final MailParser parser;
  private final Senders senders;
  private final ReplyToken tokens;
  private final MailWords words;

  public MailParsing(
      ParsedMailMapper mails,
      MailParser parser,
      Senders senders,
      ReplyToken tokens,
      MailWords words) {
    this.words = words;
    this.tokens = tokens;
    this.mails = mails;
    this.parser = parser;
    this.senders = senders;
  }

  @Transactional(propagation = Propagation.REQUIRED)
  public MailKind parse(SignalId signal) {
    OrganizationId organization = CurrentTenant.require();
    RawMail stored = mails.find(organization, signal).orElseThrow(() -> new UnknownMail(signal));
    if (stored.raw() == null) {
      return MailKind.QUARANTINED;
    }
    try {
      ParsedMail mail = unlessOurs(organization, parser.parse(stored.raw(), stored.authservId()));
      save(organization, signal, stored.emailId(), words.completed(mail));
      return mail.automatic().isPresent() ? MailKind.AUTOMATIC : MailKind.PERSONAL;
    } catch (MailRefused refused) {
      mails.quarantine(organization, stored.emailId(), signal, refused.getMessage());
      return MailKind.QUARANTINED;
    }
  }

  /**
   * Recognises a notice of ours that comes back by its Message-ID, since gateways may remove our
   * headers.
   */
  private ParsedMail unlessOurs(OrganizationId organization, ParsedMail mail) {
    String id = mail.envelope().messageId();
    return id != null && mail.automatic().isEmpty() && tokens.verify(organization, id).isPresent()
        ? mail.asAutomatic("own Message-ID")
        : mail;
  }

  private void save(OrganizationId organization, SignalId signal, MailId id, ParsedMail mail) {
    mails.save(organization, id, signal, mail, sender(mail.envelope()), facts(mail));
    if (!mail.attachments().isEmpty()) {
      mails.saveAttachments(organization, id, mail.attachments());
    }
  }

  private PersonId sender(MailEnvelope envelope) {
    String from = envelope.fromAddress();
    return from == null ? null : senders.personAt(from).orElse(null);
  }

  private static ObjectNode facts(ParsedMail mail) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("sender_authentication", mail.authentication().name());
    mail.automatic().ifPresent(reason -> facts.put("automatic", reason));
    return facts;
  }
}
