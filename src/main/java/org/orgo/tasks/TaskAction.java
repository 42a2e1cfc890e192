package org.orgo.tasks;

/**
 * A button: a named flow that leaves the place in the diagram where the task rests.
 *
 * @param form id of the form it asks for; null where none
 * @param icon name of an icon; null where the diagram names none
 * @param variant {@code primary}, {@code danger}, or null
 */
public record TaskAction(
    String action, String name, String form, boolean reasonRequired, String icon, String variant) {}
