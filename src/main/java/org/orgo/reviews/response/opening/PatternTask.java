package org.orgo.reviews.response.opening;

import java.time.Duration;
import java.util.Optional;
import org.orgo.vocabulary.label.Label;

/**
 * A task that the table wants for a pattern.
 *
 * @param title a key of our texts, or the title itself
 * @param role whose it is; empty for the owner of the case
 * @param label empty for that of the case
 * @param reason the row's own description
 */
record PatternTask(
    String title,
    Optional<String> role,
    Optional<Label> label,
    Duration reactivity,
    String reason) {}
