package org.orgo.reviews.patterns.persistence;

import java.util.List;
import java.util.UUID;
import org.orgo.vocabulary.work.Visibility;

/**
 * What a fired key consists of.
 *
 * @param number of the key in the question, from 1
 * @param sources different persons, users or addresses
 * @param visibility the strictest of all
 * @param caseIds the newest 50
 * @param taskIds the newest 50 that have no case
 */
public record Evidence(
    int number, int sources, Visibility visibility, List<String> caseIds, List<String> taskIds) {

  public static final Evidence NONE =
      new Evidence(0, 0, Visibility.RESTRICTED, List.of(), List.of());

  public List<UUID> cases() {
    return caseIds.stream().map(UUID::fromString).toList();
  }

  public List<UUID> tasks() {
    return taskIds.stream().map(UUID::fromString).toList();
  }
}
