package org.orgo.studio.migration;

import java.util.Map;

/**
 * What somebody wants migrated.
 *
 * @param fromVersion such as {@code own-3}; null where tasks run in one earlier version only
 * @param states the wait state where tasks go on, by the one where they are; null for those that
 *     are to stay, and what is left out goes on where it is the same
 */
public record NewMigration(String file, String fromVersion, Map<String, String> states) {}
