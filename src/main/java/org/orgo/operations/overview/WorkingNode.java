package org.orgo.operations.overview;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A node that works for the organization now.
 *
 * @param node the name it gave itself when it started
 * @param mailboxes how many it reads
 * @param jobs how many it runs
 * @param heldUntil until when it holds them, unless it renews that
 */
public record WorkingNode(String node, int mailboxes, int jobs, @Nullable Instant heldUntil) {}
