/**
 * Where the profile looks at its work as it happens: repeated incidents and high risk become cases
 * within a minute, under the same keys as in the review to come.
 */
package org.orgo.reviews.watch;
