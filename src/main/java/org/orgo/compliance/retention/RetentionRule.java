package org.orgo.compliance.retention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.springframework.stereotype.Component;

/**
 * For how long the current organization keeps what is over: the days of its profile, or its own. An
 * item that ended on a day is kept for that many whole days after it, and goes in the night that
 * follows.
 */
@Component
class RetentionRule {

  /** After the day of insights is closed, at two. */
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

  private final OrganizationProfiles profiles;
  private final Organizations organizations;
  private final Clock clock;

  RetentionRule(OrganizationProfiles profiles, Organizations organizations, Clock clock) {
    this.profiles = profiles;
    this.organizations = organizations;
    this.clock = clock;
  }

  int days() {
    return profiles.current().records().retentionDays();
  }

  /** Whether the organization has days of its own instead of its profile's. */
  boolean isOwn() {
    ObjectNode overrides = organizations.current().profileOverrides();
    return overrides.has("records.retention_days")
        || overrides.path("records").has("retention_days");
  }

  String profile() {
    return organizations.current().profile();
  }

  ZoneId zone() {
    return organizations.current().zone();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  /** The day of the next night in which something can go. */
  LocalDate nextNight() {
    return isNight() ? today() : today().plusDays(1);
  }

  /** Whether tonight's deletion may begin. */
  boolean isNight() {
    return !ZonedDateTime.ofInstant(now(), zone()).toLocalTime().isBefore(AT_NIGHT);
  }

  /** What ended before this is deleted on a day. */
  Instant endedBefore(LocalDate dueOn) {
    return dueOn.minusDays(days()).atStartOfDay(zone()).toInstant();
  }
}
