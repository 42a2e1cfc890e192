package org.orgo.imports;

import java.time.Instant;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What a rehearsal found.
 *
 * @param messages all that stand in the archive
 * @param mails those that would be stored
 * @param automatic those of them that machines wrote
 * @param duplicates of what the organization has, or of another one in the archive
 * @param refused those that cannot be read
 * @param people who wrote them
 * @param newPeople those of them who are not known yet
 * @param labels of the closed tasks that would be opened, with how many of each
 * @param errors why messages are refused, with how many each
 * @param firstAt null where there is no mail
 */
public record ImportReport(
    int messages,
    int mails,
    int automatic,
    int duplicates,
    int refused,
    int threads,
    int people,
    int newPeople,
    Map<String, Integer> labels,
    Map<String, Integer> errors,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt) {

  /** How many closed tasks would be opened. */
  public int tasks() {
    return labels.values().stream().mapToInt(Integer::intValue).sum();
  }
}
