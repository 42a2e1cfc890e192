/**
 * The review pack: what a review looks at, the minutes that people keep of it, and the decisions
 * that become tasks and are carried over until they are done.
 */
package org.orgo.reviews.pack;
