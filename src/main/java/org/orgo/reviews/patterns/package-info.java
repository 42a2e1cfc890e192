/** The patterns a review looks for: one named statement each, with its thresholds from a table. */
package org.orgo.reviews.patterns;
