/**
 * What follows from a pattern: its row, its case with tasks and evidence, its dismissal, and
 * whether it was mended.
 */
@NamedInterface("response")
package org.orgo.reviews.response;

import org.springframework.modulith.NamedInterface;
