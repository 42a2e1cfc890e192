/**
 * Opens the case of a pattern with the tasks its table wants, or adds evidence to the open one; one
 * node at a time for a key.
 */
package org.orgo.reviews.response.opening;
