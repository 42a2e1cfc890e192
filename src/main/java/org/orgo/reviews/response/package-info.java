/**
 * What follows from a pattern: its row, its case with tasks and evidence, its dismissal, and
 * whether it was mended.
 */
package org.orgo.reviews.response;
