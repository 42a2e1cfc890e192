/** When reviews are due, how one is held exactly once, and which cycles an organization has. */
package org.orgo.reviews.cycle;
