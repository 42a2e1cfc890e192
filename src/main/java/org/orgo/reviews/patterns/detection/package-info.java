/** Finds each kind of pattern: asks a statement, judges its numbers, gathers the evidence. */
package org.orgo.reviews.patterns.detection;
