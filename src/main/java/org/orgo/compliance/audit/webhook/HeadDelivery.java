package org.orgo.compliance.audit.webhook;

import java.time.Instant;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.springframework.lang.Nullable;

/**
 * A head on its way, or there.
 *
 * @param sealedAt as it was signed
 * @param dueAt when it is tried next
 * @param problem why the last attempt came to nothing
 */
public record HeadDelivery(
    long sealNumber,
    String head,
    String sealedAt,
    String keyId,
    int attempts,
    Instant dueAt,
    @Nullable Instant deliveredAt,
    @Nullable OutboundProblem problem,
    Instant createdAt) {}
