package org.orgo.engine.operations;

/**
 * An operator deleted an instance. Published in the transaction of the deletion, after what the
 * instance is about has followed.
 *
 * @param businessKey may be null
 * @param reason what the operator wrote
 */
public record ProcessRunDropped(
    String instanceId, String definitionKey, String businessKey, String reason) {}
