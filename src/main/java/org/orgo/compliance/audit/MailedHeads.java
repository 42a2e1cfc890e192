package org.orgo.compliance.audit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.orgo.audit.seal.AuditProperties;
import org.orgo.audit.seal.AuditSealed;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.mail.NewMail;
import org.orgo.mail.OutgoingMails;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the first head of each day to an address outside, where there is one. */
@Component
class MailedHeads {

  private final AuditProperties settings;
  private final OutgoingMails mails;
  private final Organizations organizations;
  private final URI baseUrl;

  MailedHeads(
      AuditProperties settings,
      OutgoingMails mails,
      Organizations organizations,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.settings = settings;
    this.mails = mails;
    this.organizations = organizations;
    this.baseUrl = baseUrl;
  }

  /** With the transaction that seals; a second head of the day is the same mail. */
  @EventListener
  void on(AuditSealed sealed) {
    String address = settings.headsAddress();
    if (address != null && !address.isBlank()) {
      mails.send(mail(address.strip(), organizations.get(sealed.organizationId()), sealed.head()));
    }
  }

  private NewMail mail(String address, Organization organization, WrittenHead head) {
    Instant at = Instant.parse(head.sealedAt());
    LocalDate day = LocalDate.ofInstant(at, organization.zone());
    Locale language = ReaderLocale.spoken(organization.locale()).orElse(Locale.ENGLISH);
    Texts texts = new Texts(language, organization.zone(), at);
    UUID id =
        UUID.nameUUIDFromBytes(
            ("audit head " + head.organizationId() + day).getBytes(StandardCharsets.US_ASCII));
    return new NewMail(
        id,
        address,
        language.toLanguageTag(),
        texts.get("audit.mail.subject", organization.displayName(), texts.day(day)),
        texts.get(
            "audit.mail.body",
            head.sealNumber(),
            head.head(),
            head.sealedAt(),
            head.keyId(),
            head.organizationId()),
        id + "@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost"),
        false);
  }
}
