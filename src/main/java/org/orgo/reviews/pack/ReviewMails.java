package org.orgo.reviews.pack;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.orgo.mail.NewMail;
import org.orgo.mail.OutgoingMails;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.pack.persistence.ReviewMailMapper;
import org.orgo.reviews.pack.persistence.ReviewMailMapper.ReviewReader;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who may read reviews that one was held. A mail leaves the organization, and each
 * reader may see something else of the pack, so it says nothing of what is in it.
 */
@Service
public class ReviewMails {

  private final ReviewMailMapper rows;
  private final OutgoingMails mails;
  private final Organizations organizations;
  private final Clock clock;
  private final URI baseUrl;

  ReviewMails(
      ReviewMailMapper rows,
      OutgoingMails mails,
      Organizations organizations,
      Clock clock,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.rows = rows;
    this.mails = mails;
    this.organizations = organizations;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** Writes the mails of a review that this transaction has held; a second call writes none. */
  @Transactional
  public void held(ReviewPeriod period) {
    UUID review = rows.reviewOf(CurrentTenant.require(), period.cadence(), period.start());
    if (review != null) {
      rows.readers(CurrentTenant.require()).forEach(reader -> tell(reader, review, period));
    }
  }

  private void tell(ReviewReader reader, UUID review, ReviewPeriod period) {
    Organization organization = organizations.current();
    String wanted = Objects.requireNonNullElse(reader.locale(), organization.locale());
    Locale language = ReaderLocale.spoken(wanted).orElse(Locale.ENGLISH);
    Texts texts = new Texts(language, organization.zone(), clock.instant());
    UUID id =
        UUID.nameUUIDFromBytes(
            (review + "/" + reader.userId()).getBytes(StandardCharsets.US_ASCII));
    mails.send(
        new NewMail(
            id,
            reader.email(),
            language.toLanguageTag(),
            texts.get("review.mail.subject", texts.of("cadence", period.cadence().name())),
            texts.get(
                "review.mail.body",
                texts.get("review.period." + period.cadence(), texts.day(period.start())),
                baseUrl.toString().replaceFirst("/+$", "") + "/reviews/" + review),
            id + "@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost"),
            false));
  }
}
