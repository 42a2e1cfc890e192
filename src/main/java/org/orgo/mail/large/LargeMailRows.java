package org.orgo.mail.large;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.mail.IntakeStart;
import org.orgo.mail.NewMail;
import org.orgo.mail.OutgoingMails;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.LargeMailMapper;
import org.orgo.organizations.Organizations;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions in which a mail that was too large goes on. */
@Component
class LargeMailRows {

  private static final long MEGABYTE = 1024 * 1024;
  private static final String TEXTS = "mail.large.";

  private final LargeMailMapper mapper;
  private final IntakeStart intake;
  private final OutgoingMails outgoing;
  private final Organizations organizations;
  private final AuditLog audit;

  LargeMailRows(
      LargeMailMapper mapper,
      IntakeStart intake,
      OutgoingMails outgoing,
      Organizations organizations,
      AuditLog audit) {
    this.mapper = mapper;
    this.intake = intake;
    this.outgoing = outgoing;
    this.organizations = organizations;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<LargeMail> waiting() {
    return mapper.waiting(CurrentTenant.require());
  }

  @Transactional(readOnly = true)
  public LargeMail get(SignalId signal) {
    return mapper.find(CurrentTenant.require(), signal).orElseThrow(() -> new NotFound("incident"));
  }

  @Transactional
  public void fetched(LargeMail mail, byte[] raw) {
    requireOne(mapper.fetched(CurrentTenant.require(), mail.signalId(), raw));
    intake.mailsStored(List.of(mail.signalId()));
    audit.record(LogCategory.SYSTEM, "mail.fetched_by_hand", "signal", mail.signalId());
  }

  @Transactional
  public void answered(LargeMail mail, long limit) {
    requireOne(mapper.answered(CurrentTenant.require(), mail.signalId()));
    outgoing.send(answer(mail, limit));
    audit.record(LogCategory.SYSTEM, "mail.answered_too_large", "signal", mail.signalId());
  }

  private NewMail answer(LargeMail mail, long limit) {
    Locale language = organizations.current().language();
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    UUID id =
        UUID.nameUUIDFromBytes(
            ("too large " + mail.signalId()).getBytes(StandardCharsets.US_ASCII));
    String domain = mail.mailbox().substring(mail.mailbox().lastIndexOf('@') + 1);
    return new NewMail(
        id,
        mail.fromAddress(),
        language.toLanguageTag(),
        texts.getString(TEXTS + "subject").replace("{0}", mail.subject()),
        texts
            .getString(TEXTS + "body")
            .replace("{1}", Long.toString(mail.size() / MEGABYTE + 1))
            .replace("{2}", mail.mailbox())
            .replace("{3}", Long.toString(limit / MEGABYTE))
            .replace("{0}", mail.subject()),
        id + "@" + domain,
        false);
  }

  private static void requireOne(int changed) {
    if (changed == 0) {
      throw new NotFound("incident");
    }
  }
}
