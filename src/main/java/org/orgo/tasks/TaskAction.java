package org.orgo.tasks;

/**
 * A button: a named flow that leaves the task's position in the diagram.
 *
 * @param form id of the form it asks for; null for none
 * @param icon name of an icon; null when the diagram names none
 * @param variant {@code primary}, {@code danger}, or null
 */
public record TaskAction(
    String action, String name, String form, boolean reasonRequired, String icon, String variant) {}
