package org.orgo.wellbeing;

/**
 * What became of a file of answers.
 *
 * @param imported answers that are new
 * @param known answers that were there before, by their external id
 */
public record ImportedCheckins(int imported, int known) {}
