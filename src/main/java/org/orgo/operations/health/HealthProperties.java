package org.orgo.operations.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How old what waits may be before somebody must look. */
@ConfigurationProperties("orgo.health")
record HealthProperties(
    @DefaultValue("5m") Duration unprocessedMail,
    @DefaultValue("15m") Duration unsentMail,
    @DefaultValue("5m") Duration unpublishedEvent) {

  Duration limit(Waiting what) {
    return switch (what) {
      case UNPROCESSED_MAIL -> unprocessedMail;
      case UNSENT_MAIL -> unsentMail;
      case UNPUBLISHED_EVENT -> unpublishedEvent;
    };
  }
}
