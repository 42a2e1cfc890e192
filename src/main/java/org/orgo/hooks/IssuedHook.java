package org.orgo.hooks;

/**
 * A hook whose secret was just made.
 *
 * @param secret shown this once
 */
public record IssuedHook(InboundHook hook, String secret) {}
