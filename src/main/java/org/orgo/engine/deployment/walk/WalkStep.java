package org.orgo.engine.deployment.walk;

/**
 * An element that a walk has come by.
 *
 * @param name as drawn; its id where it has none
 * @param delegate the bean that carries it out; empty for none
 * @param decision the table that it asks; empty for none
 * @param result the variable that takes the table's answer; empty for none
 */
public record WalkStep(String id, String name, String delegate, String decision, String result) {}
