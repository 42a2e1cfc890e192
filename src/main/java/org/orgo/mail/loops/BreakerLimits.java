package org.orgo.mail.loops;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many mails are no loop yet.
 *
 * @param sender from one sender
 * @param senderWithin the time in which they are counted
 * @param thread to one address about one task
 * @param threadWithin the time in which they are counted
 * @param organization that an organization sends by itself
 * @param organizationWithin the time in which they are counted
 */
@ConfigurationProperties("orgo.mail.breaker")
public record BreakerLimits(
    @DefaultValue("20") int sender,
    @DefaultValue("10m") Duration senderWithin,
    @DefaultValue("10") int thread,
    @DefaultValue("60m") Duration threadWithin,
    @DefaultValue("500") int organization,
    @DefaultValue("60m") Duration organizationWithin) {}
