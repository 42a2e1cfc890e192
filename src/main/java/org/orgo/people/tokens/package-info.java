/**
 * API tokens: shown once when they are issued, stored as a hash, limited to permissions, and
 * expiring.
 */
@NamedInterface("tokens")
package org.orgo.people.tokens;

import org.springframework.modulith.NamedInterface;
