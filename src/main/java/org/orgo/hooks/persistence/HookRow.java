package org.orgo.hooks.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookStatus;
import org.orgo.hooks.SignatureScheme;

/** A hook as it is stored, without its secret. */
public record HookRow(
    HookId hookId,
    String name,
    SignatureScheme scheme,
    String header,
    int toleranceSeconds,
    String deliveryHeader,
    int perMinute,
    ObjectNode mapping,
    String sample,
    HookStatus status,
    int version,
    Instant createdAt) {}
