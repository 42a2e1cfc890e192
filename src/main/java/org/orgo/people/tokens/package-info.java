/** API tokens: issued once, stored hashed, narrowed to permissions, expiring. */
@NamedInterface("tokens")
package org.orgo.people.tokens;

import org.springframework.modulith.NamedInterface;
