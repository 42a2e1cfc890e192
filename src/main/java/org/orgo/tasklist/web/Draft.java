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
record Draft(
    String action, String comment, String answers, Map<String, String> errors, String remark) {

  static Draft none() {
    return asking(null);
  }

  static Draft asking(String action) {
    return new Draft(action, "", "{}", Map.of(), "");
  }

  static Draft remark(String text) {
    return new Draft(null, "", "{}", Map.of(), text);
  }

  static Draft refused(String action, String comment, String answers, Map<String, String> errors) {
    return new Draft(
        action, comment == null ? "" : comment, answers == null ? "{}" : answers, errors, "");
  }
}
