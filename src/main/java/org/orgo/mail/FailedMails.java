package org.orgo.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orgo.mail.persistence.FailedMailMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows operators the mails that were given up, for as long as somebody may still miss them. */
@Service
public class FailedMails {

  private static final Duration SHOWN = Duration.ofDays(30);
  private static final int MAX_LISTED = 50;

  private final FailedMailMapper mails;
  private final Authorizations authorizations;
  private final Clock clock;

  FailedMails(FailedMailMapper mails, Authorizations authorizations, Clock clock) {
    this.mails = mails;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<FailedMail> list() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
    return mails.list(CurrentTenant.require(), clock.instant().minus(SHOWN), MAX_LISTED);
  }
}
