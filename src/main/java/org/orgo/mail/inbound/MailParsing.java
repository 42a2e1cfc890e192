package org.orgo.mail.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.steps.FollowUp;
import org.orgo.mail.inbound.steps.MailAnswers;
import org.orgo.mail.inbound.steps.MailSteps;
import org.orgo.mail.inbound.steps.QuestionedMail;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.mime.MailRefused;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.mime.headers.AskedWork;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a stored mail into its columns and asks what it is; reading it again gives the same
 * columns.
 */
@Service
public class MailParsing {

  private static final String HELD = "Its sender has sent too many mails in a short time.";

  private final ParsedMailMapper mails;
  private final MailParser parser;
  private final MailSteps steps;
  private final MailAnswers answers;
  private final MailWords words;

  public MailParsing(
      ParsedMailMapper mails,
      MailParser parser,
      MailSteps steps,
      MailAnswers answers,
      MailWords words) {
    this.words = words;
    this.mails = mails;
    this.parser = parser;
    this.steps = steps;
    this.answers = answers;
  }

  @Transactional(propagation = Propagation.REQUIRED)
  public MailKind parse(SignalId signal) {
    OrganizationId organization = CurrentTenant.require();
    RawMail stored = mails.find(organization, signal).orElseThrow(() -> new UnknownMail(signal));
    if (stored.raw() == null) {
      return MailKind.QUARANTINED;
    }
    try {
      ParsedMail parsed = parser.parse(stored.raw(), stored.authservId());
      QuestionedMail mail =
          new QuestionedMail(parsed, stored.raw().length, stored.rules(), stored.held());
      steps.ask(mail);
      save(organization, signal, stored.emailId(), mail);
      answers.keep(signal, mail.answers());
      return mail.kind();
    } catch (MailRefused refused) {
      mails.quarantine(organization, stored.emailId(), signal, refused.getMessage(), null);
      return MailKind.QUARANTINED;
    }
  }

  /** Keeps what the mail was found to follow, or that it follows nothing. */
  public void understood(SignalId signal, MailMeaning meaning) {
    answers.keep(signal, List.of(FollowUp.answer(meaning)));
  }

  private void save(OrganizationId organization, SignalId signal, MailId id, QuestionedMail mail) {
    ParsedMail read = words.completed(mail.mail());
    mails.save(organization, id, signal, read, mail.sender(), mail.asked(), facts(mail));
    if (!read.attachments().isEmpty()) {
      mails.saveAttachments(organization, id, read.attachments());
    }
    mail.breaker().ifPresent(breaker -> mails.quarantine(organization, id, signal, HELD, breaker));
  }

  private static ObjectNode facts(QuestionedMail mail) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("sender_authentication", mail.mail().authentication().name());
    facts.put("filed_for", mail.filedFor().orElse(null));
    AskedWork asked = mail.asked();
    facts.put("severity", asked.severity() == null ? null : asked.severity().name());
    facts.put("priority", asked.priority() == null ? null : asked.priority().name());
    facts.put("external_reference", asked.reference());
    return facts;
  }
}
