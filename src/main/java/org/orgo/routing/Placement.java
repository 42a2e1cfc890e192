package org.orgo.routing;

import java.util.Optional;
import org.orgo.labels.Handling;
import org.orgo.labels.HorizontalRole;
import org.orgo.labels.Label;
import org.orgo.labels.NotifyScope;
import org.orgo.labels.Visibility;

/**
 * Where a signal goes and what it opens there.
 *
 * @param origin the broadcast that work came from, which itself carries an owning base
 */
public record Placement(
    Label label,
    Optional<Label> origin,
    Handling opens,
    HorizontalRole ownerRole,
    Visibility visibility,
    NotifyScope notifyScope) {}
