package org.orgo.platform.text;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text, or a part of it, for a formula. A spreadsheet that
 * separates cells by something else than a comma begins a new one inside a text, so a sign is
 * guarded there as well.
 */
public final class FormulaGuard {

  private static final String STARTS_A_FORMULA = "=+\\-@\t\r\n＝＋－＠";
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?:^(?=[%s])|(?<=[,;|\"\t\r\n])(?=[=+\\-@＝＋－＠]))".formatted(STARTS_A_FORMULA));

  private FormulaGuard() {}

  public static String guarded(String text) {
    return FORMULA.matcher(text).replaceAll("'");
  }
}
