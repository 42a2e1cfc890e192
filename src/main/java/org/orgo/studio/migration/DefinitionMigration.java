package org.orgo.studio.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.people.UserId;
import org.orgo.tasks.migration.VersionNames;

/**
 * An order to let running tasks go on in another version.
 *
 * @param sha256 the hash of the version they go on in
 * @param states the wait state where they go on, by the one where they are
 * @param tasksTotal how many were meant when it was ordered
 * @param moved how many have gone on, by the wait state where they were
 * @param remaining how many stayed and why, by the wait state where they are; null until it is over
 * @param failure why it ended early
 */
public record DefinitionMigration(
    MigrationId migrationId,
    String file,
    String fromVersion,
    String toVersion,
    String fromDefinition,
    String toDefinition,
    String sha256,
    ObjectNode states,
    UserId requestedBy,
    MigrationStatus status,
    int tasksTotal,
    ObjectNode moved,
    ObjectNode remaining,
    String failure,
    int attempts,
    Instant createdAt,
    Instant finishedAt) {

  public VersionMapping mapping() {
    Map<String, String> mapped = new HashMap<>();
    states.properties().forEach(each -> mapped.put(each.getKey(), each.getValue().asText()));
    return new VersionMapping(fromDefinition, toDefinition, mapped);
  }

  public VersionNames names() {
    return new VersionNames(fromVersion, toVersion);
  }

  public int tasksMoved() {
    int all = 0;
    for (var each : moved) {
      all += each.asInt();
    }
    return all;
  }
}
