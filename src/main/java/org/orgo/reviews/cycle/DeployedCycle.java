package org.orgo.reviews.cycle;

import org.springframework.lang.Nullable;

/**
 * A newest version of the diagram.
 *
 * @param slug whose it is; null when it is everybody's
 */
public record DeployedCycle(@Nullable String slug, String definitionId) {}
