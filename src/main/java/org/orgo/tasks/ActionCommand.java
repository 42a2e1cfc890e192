package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A transition somebody takes at a task's present position.
 *
 * @param action the key of the transition, such as {@code start}
 * @param comment what the person says about it; may be null, some transitions ask for a reason
 * @param form answers to the form of the transition; null when it has none
 * @param expectedVersion the version the person looked at; null for any version
 */
public record ActionCommand(
    String action, String comment, ObjectNode form, Integer expectedVersion) {}
