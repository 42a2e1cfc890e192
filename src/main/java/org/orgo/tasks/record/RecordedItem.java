package org.orgo.tasks.record;

import java.time.Instant;
import java.util.UUID;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * A task or case as a list of records names it.
 *
 * @param title null where the reader may not see it
 */
public record RecordedItem(
    UUID id,
    String number,
    @Nullable String title,
    String status,
    Visibility visibility,
    String ownerRole,
    @Nullable String type,
    Instant createdAt,
    @Nullable Instant closedAt) {}
