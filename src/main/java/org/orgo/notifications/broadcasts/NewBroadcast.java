package org.orgo.notifications.broadcasts;

import java.util.Objects;
import java.util.UUID;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;

/**
 * A notice to be brought to its readers.
 *
 * @param signalId the signal it came from; null for none
 * @param label 10, 100 and 1000 address a level; every other base whom the scope names
 * @param scope how far around the label's role it goes, where the base addresses no level
 */
public record NewBroadcast(
    UUID signalId,
    Label label,
    String title,
    String body,
    Visibility visibility,
    NotifyScope scope) {

  public NewBroadcast {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(visibility, "visibility");
    Objects.requireNonNull(scope, "scope");
  }
}
