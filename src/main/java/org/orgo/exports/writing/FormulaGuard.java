package org.orgo.exports.writing;

/** Keeps spreadsheets from taking a text for a formula. */
final class FormulaGuard {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private FormulaGuard() {}

  static String guarded(String text) {
    return text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
