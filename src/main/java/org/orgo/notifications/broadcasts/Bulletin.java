package org.orgo.notifications.broadcasts;

import java.time.Instant;
import org.orgo.vocabulary.work.Visibility;

/**
 * A broadcast as one of its readers sees it.
 *
 * @param audience how many it was delivered to
 * @param readers how many of them have read it
 * @param readAt null as long as this reader has not
 */
public record Bulletin(
    BroadcastId broadcastId,
    String label,
    String title,
    String body,
    Visibility visibility,
    Instant createdAt,
    int audience,
    int readers,
    Instant readAt) {}
