package org.orgo.setup;

import java.util.Optional;

/**
 * What was founded.
 *
 * @param operator empty where somebody operated the installation already
 * @param mailbox its address; empty where none was named
 */
public record SetupResult(
    String name,
    String slug,
    Invitation administrator,
    Optional<Invitation> operator,
    Optional<String> mailbox) {}
