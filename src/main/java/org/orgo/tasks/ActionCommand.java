package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A choice somebody makes at a task's present rest.
 *
 * @param action the key of the choice, such as {@code start}
 * @param comment may be null; some choices require it
 * @param form answers to the choice's form; may be null where none is asked
 * @param expectedVersion the version the person looked at; null to take whatever is there
 */
public record ActionCommand(
    String action, String comment, ObjectNode form, Integer expectedVersion) {}
