package org.orgo.notifications.storms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.notifications.persistence.StormMapper;
import org.orgo.notifications.persistence.StormReader;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Keeps people from being buried in escalations: when more than the profile's budget reach one
 * person within minutes, their notices are held in a storm, and that person gets one notice and one
 * mail. The escalations themselves are not touched.
 */
@Component
public class StormGathering {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int USUAL_BUDGET = 20;

  private final StormMapper rows;
  private final StormMails mails;
  private final OrganizationProfiles profiles;
  private final Clock clock;

  StormGathering(StormMapper rows, StormMails mails, OrganizationProfiles profiles, Clock clock) {
    this.rows = rows;
    this.mails = mails;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** Others wait, so that two escalations at once do not overlook each other. */
  public void begin() {
    rows.lock(CurrentTenant.require());
  }

  /**
   * Holds what is too much of an event that was just told; returns who gets its mail all the same.
   */
  public List<MailReader> gather(UUID event, List<MailReader> mailed) {
    OrganizationId organization = CurrentTenant.require();
    Instant now = clock.instant();
    List<StormReader> inStorm = rows.gather(organization, event, now.minus(WINDOW), now, budget());
    for (StormReader reader : inStorm) {
      if (reader.begun()) {
        mails.withdraw(reader.userId(), rows.events(organization, reader.stormId()));
        mails.write(reader);
      }
    }
    Set<UUID> held = inStorm.stream().map(StormReader::userId).collect(Collectors.toSet());
    return mailed.stream().filter(reader -> !held.contains(reader.readerId())).toList();
  }

  private int budget() {
    return profiles
        .current()
        .notices()
        .map(Profile.NoticeLimits::escalationBudget)
        .orElse(USUAL_BUDGET);
  }
}
