package org.orgo.compliance.overview;

import java.time.LocalDate;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.web.Layout;

/**
 * What waits for the officer, and how things stand.
 *
 * @param check the last verification of the record; null when there was none
 * @param exportsToApprove that the reader may decide on
 * @param holds that are in force
 * @param next the day on which something is deleted next; null where nothing is over
 */
public record CompliancePage(
    Layout layout, AuditCheck check, int exportsToApprove, int holds, NextDeletion next) {

  /**
   * @param items how many go
   * @param held how many would go and are kept by a hold
   */
  public record NextDeletion(LocalDate dueOn, int items, int held) {}
}
