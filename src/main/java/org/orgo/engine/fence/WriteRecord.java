package org.orgo.engine.fence;

import org.orgo.audit.AuditLog;
import org.orgo.labels.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what an operator changes at the engine, before it happens: no record, no change. */
@Component
class WriteRecord {

  private static final int LONGEST_PATH = 300;

  private final AuditLog audit;

  WriteRecord(AuditLog audit) {
    this.audit = audit;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void about(String method, String path) {
    String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    audit.record(LogCategory.SECURITY, "engine.written", "engine", method + " " + shown);
  }
}
