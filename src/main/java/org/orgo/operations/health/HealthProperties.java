package org.orgo.operations.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How old what waits may be before somebody must look. */
@ConfigurationProperties("orgo.health")
record HealthProperties(
    @DefaultValue("5m") Duration unprocessedMail,
    @DefaultValue("15m") Duration unsentMail,
    @DefaultValue("5m") Duration unpublishedEvent,
    @DefaultValue("1m") Duration unsealedAudit,
    @DefaultValue("10m") Duration dueJob,
    @DefaultValue("5s") Duration clockSkew) {

  Duration limit(Waiting what) {
    return switch (what) {
      case UNPROCESSED_MAIL -> unprocessedMail;
      case UNSENT_MAIL -> unsentMail;
      case UNPUBLISHED_EVENT -> unpublishedEvent;
      case UNSEALED_AUDIT -> unsealedAudit;
      case DUE_JOB -> dueJob;
    };
  }
}
