package org.orgo.hooks;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What another program delivered once.
 *
 * @param deliveryKey what its repetitions have in common
 * @param reason why it was refused or left out
 * @param signalId what it became
 */
public record HookDelivery(
    HookDeliveryId deliveryId,
    HookId hookId,
    String deliveryKey,
    String sha256,
    Instant receivedAt,
    DeliveryResult result,
    @Nullable String reason,
    int attempts,
    @Nullable UUID signalId) {}
