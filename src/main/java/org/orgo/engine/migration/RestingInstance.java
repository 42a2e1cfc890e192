package org.orgo.engine.migration;

/**
 * An instance whose token rests at a wait state.
 *
 * @param token the engine's id of its stay there
 * @param failed whether one of its steps has failed and waits for an operator
 */
public record RestingInstance(
    String token,
    String instanceId,
    String definition,
    String state,
    boolean suspended,
    boolean failed) {}
