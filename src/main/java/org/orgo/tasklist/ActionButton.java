package org.orgo.tasklist;

import java.util.Comparator;
import java.util.List;

/**
 * An action that the diagram offers.
 *
 * @param name as the diagram says; the message {@code action.<key>} wins where there is one
 * @param icon of the sprite, or null
 * @param variant {@code primary}, {@code danger} or {@code plain}
 * @param asks true when a reason or a form comes first
 */
public record ActionButton(String key, String name, String icon, String variant, boolean asks) {

  /** What is meant to happen first, what ends badly last. */
  public static final Comparator<ActionButton> BY_WEIGHT =
      Comparator.comparing(
          action -> List.of("primary", "plain", "danger").indexOf(action.variant()));
}
