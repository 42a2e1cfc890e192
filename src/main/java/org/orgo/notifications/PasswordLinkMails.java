package org.orgo.notifications;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import org.orgo.mail.NewMail;
import org.orgo.mail.OutgoingMails;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.PasswordLink;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.PasswordLinkDelivery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings people the links with which they choose a password, by mail in their language. */
@Component
class PasswordLinkMails implements PasswordLinkDelivery {

  private final OutgoingMails mails;
  private final Organizations organizations;
  private final URI baseUrl;

  PasswordLinkMails(
      OutgoingMails mails,
      Organizations organizations,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.mails = mails;
    this.organizations = organizations;
    this.baseUrl = baseUrl;
  }

  @Override
  public void deliver(UserAccount account, PasswordLink link, LinkPurpose purpose) {
    Organization organization = organizations.current();
    Locale language =
        account.locale() == null
            ? organization.language()
            : Locale.forLanguageTag(account.locale());
    ResourceBundle words = NoticeTexts.words(language);
    UUID id = UUID.randomUUID();
    mails.send(
        new NewMail(
            id,
            account.email(),
            language.toLanguageTag(),
            words("subject." + purpose, words, organization.displayName()),
            words(
                "body." + purpose,
                words,
                account.displayName(),
                organization.displayName(),
                baseUrl.toString().replaceFirst("/+$", "") + link.path()),
            id + "@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost"),
            true));
  }

  private static String words(String key, ResourceBundle words, Object... values) {
    return MessageFormat.format(words.getString(key), values);
  }
}
