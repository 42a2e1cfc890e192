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
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.SecondFactorNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people by mail, in their language, that their second factor was taken away. */
@Component
class SecondFactorMails implements SecondFactorNotice {

  private static final String KEY = "SECOND_FACTOR_RESET";

  private final OutgoingMails mails;
  private final Organizations organizations;
  private final URI baseUrl;

  SecondFactorMails(
      OutgoingMails mails,
      Organizations organizations,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.mails = mails;
    this.organizations = organizations;
    this.baseUrl = baseUrl;
  }

  @Override
  public void reset(UserAccount account) {
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
            MessageFormat.format(words.getString("subject." + KEY), organization.displayName()),
            MessageFormat.format(
                words.getString("body." + KEY), account.displayName(), organization.displayName()),
            id + "@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost"),
            false));
  }
}
