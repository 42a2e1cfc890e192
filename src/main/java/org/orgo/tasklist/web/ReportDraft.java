package org.orgo.tasklist.web;

import java.util.Map;

/**
 * What the reader has begun on a task's page.
 *
 * @param action key of the action chosen, or null
 * @param comment said with the action
 * @param answers to its form, as JSON
 * @param errors by field, when it was refused
 * @param remark a comment not yet taken
 */
public record ReportDraft(
    String action, String comment, String answers, Map<String, String> errors, String remark) {

  public static ReportDraft none() {
    return asking(null);
  }

  public static ReportDraft asking(String action) {
    return new ReportDraft(action, "", "{}", Map.of(), "");
  }

  public static ReportDraft remark(String text) {
    return new ReportDraft(null, "", "{}", Map.of(), text);
  }

  public static ReportDraft refused(
      String action, String comment, String answers, Map<String, String> errors) {
    return new ReportDraft(
        action, comment == null ? "" : comment, answers == null ? "{}" : answers, errors, "");
  }
}
