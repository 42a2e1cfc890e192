/** The pages of reviews: what fired, what is decided about it, and the pack of one review. */
package org.orgo.reviews.web;
