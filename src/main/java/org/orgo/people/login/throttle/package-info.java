/**
 * Slows guessing of passwords down and locks nobody out. Every place that takes a password asks
 * here first; it needs a login name and a network address and knows nothing of accounts.
 */
@NamedInterface("throttle")
package org.orgo.people.login.throttle;

import org.springframework.modulith.NamedInterface;
