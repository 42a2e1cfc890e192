package org.orgo.exports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orgo.exports.ExportId;

/** Key, elements and variables of {@code processes/exports/export.bpmn}. */
final class ExportProcess {

  static final String KEY = "export";
  static final String MESSAGE_WRITING_ENDED = "writingEnded";

  static final String YES = "YES";
  static final String NO = "NO";
  static final String WITHDRAWN = "WITHDRAWN";

  /** Whether somebody else has to approve it, YES or NO. */
  static final String APPROVAL_NEEDED = "approvalNeeded";

  /** Until when somebody can decide; a date. */
  static final String DECIDE_BY = "decideBy";

  /** Whether it was approved, YES or NO; WITHDRAWN where nobody has to decide any more. */
  static final String APPROVED = "approved";

  /** Whether a file was written, YES or NO. */
  static final String FILE_THERE = "fileThere";

  /** When the file is deleted; a date. */
  static final String EXPIRES_AT = "expiresAt";

  private ExportProcess() {}

  static ExportId export(DelegateExecution execution) {
    return ExportId.of(execution.getProcessBusinessKey());
  }

  static String yesOrNo(boolean answer) {
    return answer ? YES : NO;
  }
}
