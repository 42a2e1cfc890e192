/** When reviews are due, how one is held exactly once, and which cycles an organization has. */
@NamedInterface("cycle")
package org.orgo.reviews.cycle;

import org.springframework.modulith.NamedInterface;
