/**
 * What does not wait for a review: where the profile looks at its work as it happens, repeated
 * incidents and high risk become cases within a minute; silent queues of everybody are looked for
 * every hour. All under the same keys as in the review to come.
 */
package org.orgo.reviews.watch;
