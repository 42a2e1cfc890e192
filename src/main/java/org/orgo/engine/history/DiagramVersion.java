package org.orgo.engine.history;

/**
 * A version of a diagram that the current organization has had instances of.
 *
 * @param definitionId the engine's id of it, which is not shown
 * @param key such as {@code task-lifecycle}
 * @param name as the diagram has it; the key where it has none
 * @param own whether it is the organization's own and not the shared one
 */
public record DiagramVersion(
    String definitionId, String key, String name, int version, boolean own) {}
