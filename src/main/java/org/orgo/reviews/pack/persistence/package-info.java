/** The rows of reviews, their minutes and their decisions. */
package org.orgo.reviews.pack.persistence;
