package org.orgo.compliance.audit.webhook;

import java.time.Instant;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.springframework.lang.Nullable;

/**
 * How far the webhook is.
 *
 * @param waiting how many heads it has not taken
 * @param lastDeliveredAt null when it never took one
 * @param problem why it did not take the next one; null where it was not tried yet or took all
 */
public record HeadDeliveryState(
    long waiting, @Nullable Instant lastDeliveredAt, @Nullable OutboundProblem problem) {}
