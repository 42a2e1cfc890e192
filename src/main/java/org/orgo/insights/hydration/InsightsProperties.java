package org.orgo.insights.hydration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hydration of insights.
 *
 * @param hydrate false where another node does it
 * @param maxLag how far the facts may be behind before somebody must look
 */
@ConfigurationProperties("orgo.insights")
public record InsightsProperties(
    @DefaultValue("true") boolean hydrate, @DefaultValue("1m") Duration maxLag) {}
