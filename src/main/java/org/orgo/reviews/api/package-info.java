/** Patterns over REST. */
package org.orgo.reviews.api;
