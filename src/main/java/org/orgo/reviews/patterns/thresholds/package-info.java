/**
 * From when on a pattern fires: the table {@code review-thresholds}, and the profile's own numbers.
 */
package org.orgo.reviews.patterns.thresholds;
