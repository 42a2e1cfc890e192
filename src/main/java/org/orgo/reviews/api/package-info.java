/** Patterns and reviews over REST. */
package org.orgo.reviews.api;
