package org.orgo.engine.fence;

import org.orgo.audit.AuditLog;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what an operator changes in the engine before it happens: without the record there is no
 * change.
 */
@Component
class WriteRecord {

  private static final int MAX_PATH_LENGTH = 300;

  private final AuditLog audit;

  WriteRecord(AuditLog audit) {
    this.audit = audit;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void about(String method, String path) {
    String shown = path.length() <= MAX_PATH_LENGTH ? path : path.substring(0, MAX_PATH_LENGTH);
    audit.record(LogCategory.SECURITY, "engine.written", "engine", method + " " + shown);
  }
}
