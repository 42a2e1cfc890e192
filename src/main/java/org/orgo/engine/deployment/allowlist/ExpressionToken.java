package org.orgo.engine.deployment.allowlist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, sign or literal of an expression.
 *
 * @param at its place in the expression, from 1
 */
record ExpressionToken(String text, int at) {

  private static final Pattern SPACE = Pattern.compile("\\s*");
  private static final Pattern NEXT =
      Pattern.compile(
          "'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+(?:\\.\\d+)?|[A-Za-z_][A-Za-z0-9_]*"
              + "|==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)|[-+*/]");

  static Deque<ExpressionToken> in(String text, int from, int to) {
    Deque<ExpressionToken> found = new ArrayDeque<>();
    Matcher space = SPACE.matcher(text);
    Matcher next = NEXT.matcher(text);
    for (int at = end(space, from, to); at < to; at = end(space, next.end(), to)) {
      if (!next.region(at, to).lookingAt()) {
        throw new NotInTheLanguage(offence(text, at, to));
      }
      found.add(new ExpressionToken(next.group(), at + 1));
    }
    return found;
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
  }

  boolean isLiteral() {
    return Character.isDigit(text.charAt(0)) || isText();
  }

  boolean isText() {
    return "'\"".indexOf(text.charAt(0)) >= 0;
  }

  boolean calculates() {
    return "+-*/".contains(text);
  }

  boolean isZero() {
    return text.matches("0+(\\.0+)?");
  }

  String named() {
    return (isText() ? text : "'" + text + "'") + " at character " + at;
  }

  private static int end(Matcher space, int from, int to) {
    return space.region(from, to).lookingAt() ? space.end() : from;
  }

  /** What starts like a text is one that does not end, unless a backslash spoils it. */
  private static String offence(String text, int at, int to) {
    int backslash = text.substring(0, to).indexOf('\\', at);
    if ("'\"".indexOf(text.charAt(at)) < 0) {
      return "may not contain " + new ExpressionToken(sign(text, at), at + 1).named();
    }
    return backslash < 0
        ? "has a text that is not closed, at character " + (at + 1)
        : "may not contain " + new ExpressionToken("\\", backslash + 1).named();
  }

  private static String sign(String text, int at) {
    return text.substring(at, text.offsetByCodePoints(at, 1));
  }
}
