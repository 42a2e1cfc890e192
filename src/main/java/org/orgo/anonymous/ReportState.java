package org.orgo.anonymous;

import java.time.Instant;
import java.util.List;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * A report as its reporter reads it.
 *
 * @param status null while it waits to be routed
 * @param files that came with the report itself
 * @param messages what was asked and answered, oldest first
 */
public record ReportState(
    String subject,
    Instant reportedAt,
    TaskStatus status,
    List<ReportFile> files,
    List<ReportMessage> messages) {

  public boolean isInWork() {
    return status != null;
  }

  /**
   * A question or an answer.
   *
   * @param fromReporter else from those who work on it, who are not named
   */
  public record ReportMessage(
      Instant at, boolean fromReporter, String text, List<ReportFile> files) {}
}
