package org.orgo.engine.deployment.allowlist;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that decision tables may use: scalars, paths into maps, comparisons, intervals
 * and a few harmless functions. It has no loops, lists or function definitions, so the cost of a
 * rule grows with its length only.
 */
public final class FeelGrammar {

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_OPERATORS = 100;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|(?<text>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<word>[\\p{L}_?][\\p{L}\\p{N}_]*)|(?<sign>\\.\\.|<=|>=|!=|[<>=(),.+\\-*/\\[\\]])");
  private static final Pattern INTERVAL =
      Pattern.compile("[\\[\\](]\\s*[^\\[\\](),]+\\.\\.[^\\[\\](),]+[\\[\\])]");
  private static final Pattern CALL =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*(?: [\\p{L}_][\\p{L}\\p{N}_]*)*)\\s*\\(");
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

  private static final Set<String> FORBIDDEN =
      Set.of("for", "some", "every", "satisfies", "return", "function", "external", "instance");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "contains",
          "list contains",
          "starts with",
          "ends with",
          "lower case",
          "upper case",
          "string length",
          "string",
          "number",
          "date",
          "date and time",
          "duration",
          "is defined");
  private static final Set<String> JOINING =
      Set.of("and", "or", "if", "then", "else", "in", "between");

  private FeelGrammar() {}

  /** The functions a cell may call. */
  static Set<String> functions() {
    return FUNCTIONS;
  }

  /** Why the text is not allowed; empty when it is. */
  public static Optional<String> refusal(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of("is longer than " + MAX_LENGTH + " characters");
    }
    return Operators.refusal(text, MAX_OPERATORS)
        .or(() -> badToken(text))
        .or(() -> badSigns(text))
        .or(() -> badCall(text));
  }

  private static Optional<String> badToken(String text) {
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    int depth = 0;
    while (at < text.length()) {
      if (!token.region(at, text.length()).lookingAt()) {
        return Optional.of("may not contain '" + text.charAt(at) + "'");
      }
      if (FORBIDDEN.contains(token.group())) {
        return Optional.of("may not use '" + token.group() + "'");
      }
      depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return Optional.of("is nested deeper than " + MAX_DEPTH + " levels");
      }
      at = token.end();
    }
    return Optional.empty();
  }

  private static Optional<String> badSigns(String text) {
    String rest = INTERVAL.matcher(withoutTexts(text)).replaceAll("0");
    if (rest.contains("**")) {
      return Optional.of("may not use '**'");
    }
    return rest.contains("[") || rest.contains("]") || rest.contains("..")
        ? Optional.of("may use brackets only for an interval such as [1..5]")
        : Optional.empty();
  }

  private static Optional<String> badCall(String text) {
    Matcher call = CALL.matcher(withoutTexts(text));
    while (call.find()) {
      String name = calledName(call.group(1));
      if (!name.isEmpty() && !FUNCTIONS.contains(name)) {
        return Optional.of("may not call '" + name + "'");
      }
    }
    return Optional.empty();
  }

  /** Drops the words before the name: "a and contains" calls "contains". */
  private static String calledName(String words) {
    String name = words;
    for (String joining : JOINING) {
      int at = (" " + name + " ").lastIndexOf(" " + joining + " ");
      // "date and time" is one name.
      if (at >= 0 && !name.endsWith("date and time")) {
        name = (" " + name + " ").substring(at + joining.length() + 2).strip();
      }
    }
    return name;
  }

  private static String withoutTexts(String text) {
    return TEXT.matcher(text).replaceAll("\"\"");
  }
}
