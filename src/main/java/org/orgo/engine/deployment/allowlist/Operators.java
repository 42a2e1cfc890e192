package org.orgo.engine.deployment.allowlist;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds the chains of operators in an expression. The engine reads and evaluates a chain one call
 * inside the other, so that a thousand of them would use up a thread's stack.
 */
final class Operators {

  private static final Pattern PART =
      Pattern.compile(
          "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+'|\\d++(?:\\.\\d++)?|[\\p{L}_][\\p{L}\\p{N}_]*+"
              + "|\\.\\.|[<>=!]=|&&|\\|\\||[-<>=!+*/.?:%]");
  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "in", "between", "if", "then", "else", "eq", "ne", "lt", "le", "gt",
          "ge", "div", "mod", "empty");
  private static final String SIGNS = "<>=!&|+-*/.:%";

  private Operators() {}

  /** Why the text has too many operators; empty when it has not. */
  static Optional<String> refusal(String text, int allowed) {
    Matcher part = PART.matcher(text);
    int operators = 0;
    while (part.find()) {
      if (SIGNS.indexOf(part.group().charAt(0)) >= 0 || WORDS.contains(part.group())) {
        operators++;
      }
    }
    return operators > allowed
        ? Optional.of("joins more than " + allowed + " operators")
        : Optional.empty();
  }
}
