package org.orgo.routing.queues;

import java.util.Optional;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;

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
    NotifyScope notifyScope) {

  public Placement withTask() {
    return new Placement(label, origin, opens.withTask(), ownerRole, visibility, notifyScope);
  }

  public Placement from(Label broadcast) {
    return new Placement(label, Optional.of(broadcast), opens, ownerRole, visibility, notifyScope);
  }
}
