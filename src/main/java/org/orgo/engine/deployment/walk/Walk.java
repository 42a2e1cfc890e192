package org.orgo.engine.deployment.walk;

import java.util.List;
import java.util.Optional;

/**
 * Where a token went.
 *
 * @param passed in this order
 * @param stoppedAt the element behind which nobody can tell; empty when it came to an end
 */
public record Walk(List<WalkStep> passed, Optional<WalkStep> stoppedAt) {}
