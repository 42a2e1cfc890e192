/** The statements that look for patterns; each names its organization. */
package org.orgo.reviews.patterns.persistence;
