/** Rows of reviews, and where the engine keeps their cycles. */
package org.orgo.reviews.persistence;
