package org.orgo.compliance.reidentification;

import java.util.UUID;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * A task or case that its reader knows by pseudonyms.
 *
 * @param kind {@code task} or {@code case}
 * @param type its domain; null for none
 * @param title null where the reader sees its record and not its words
 * @param scope within which a pseudonym is the same: the case, or the task that has none
 */
public record AnonymisedItem(
    String kind,
    UUID id,
    @Nullable String type,
    @Nullable String title,
    UUID scope,
    Visibility visibility) {}
