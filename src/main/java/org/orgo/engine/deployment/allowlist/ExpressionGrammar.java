package org.orgo.engine.deployment.allowlist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of conditions in diagrams: variables, literals, comparisons, and, or, not. It has no
 * dots, calls or indexes, so an expression cannot reach code.
 */
public final class ExpressionGrammar {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_OPERATORS = 50;

  private static final Pattern WHOLE = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "&&", "||");
  private static final Set<String> NEGATIONS = Set.of("not", "!");
  // Words of the expression language that would mean something else than a variable.
  private static final Set<String> RESERVED = Set.of("div", "mod", "empty", "instanceof");

  private final Deque<String> tokens;
  private int depth;

  private ExpressionGrammar(Deque<String> tokens) {
    this.tokens = tokens;
  }

  /** Why the text is not an expression of this language; empty when it is one. */
  public static Optional<String> refusal(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of("is longer than " + MAX_LENGTH + " characters");
    }
    Optional<String> chain = Operators.refusal(text, MAX_OPERATORS);
    if (chain.isPresent()) {
      return chain;
    }
    Matcher whole = WHOLE.matcher(text.strip());
    if (!whole.matches()) {
      return Optional.of("is not one expression of the form ${…}");
    }
    try {
      new ExpressionGrammar(tokensOf(whole.group(1))).condition();
      return Optional.empty();
    } catch (NotInTheLanguage refusal) {
      return Optional.of(refusal.getMessage());
    }
  }

  /** The variable's name when the text is exactly <code>${name}</code>. */
  public static Optional<String> variableIn(String text) {
    Matcher variable = VARIABLE.matcher(text.strip());
    return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
  }

  /** Whether the engine would take the text for an expression at all. */
  public static boolean looksLikeExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private static Deque<String> tokensOf(String text) {
    Deque<String> found = new ArrayDeque<>();
    String rest = text.strip();
    Matcher token = TOKEN.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      if (!token.region(at, rest.length()).lookingAt()) {
        throw new NotInTheLanguage("may not contain '" + rest.charAt(at) + "'");
      }
      found.add(token.group().strip());
      at = token.end();
    }
    return found;
  }

  private void condition() {
    either();
    if (!tokens.isEmpty()) {
      throw new NotInTheLanguage("has something unexpected at '" + tokens.peek() + "'");
    }
  }

  private void either() {
    comparison();
    while (nextIsOneOf(CONNECTIVES)) {
      tokens.pop();
      comparison();
    }
  }

  private void comparison() {
    if (nextIsOneOf(NEGATIONS)) {
      tokens.pop();
      deeper(this::comparison);
      return;
    }
    operand();
    if (nextIsOneOf(COMPARISONS)) {
      tokens.pop();
      operand();
    }
  }

  private void operand() {
    String token = Optional.ofNullable(tokens.poll()).orElseThrow(NotInTheLanguage::tooShort);
    if (token.equals("(")) {
      deeper(this::either);
      if (!")".equals(tokens.poll())) {
        throw new NotInTheLanguage("has a parenthesis that is not closed");
      }
      return;
    }
    boolean word = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    boolean literal = Character.isDigit(token.charAt(0)) || "'\"".indexOf(token.charAt(0)) >= 0;
    if (!literal && (!word || isKeyword(token))) {
      throw new NotInTheLanguage("has '" + token + "' where a value belongs");
    }
    if (nextIsOneOf(Set.of("("))) {
      throw new NotInTheLanguage("may not call '" + token + "'");
    }
  }

  private void deeper(Runnable part) {
    if (++depth > MAX_DEPTH) {
      throw new NotInTheLanguage("is nested deeper than " + MAX_DEPTH + " levels");
    }
    part.run();
    depth--;
  }

  private boolean nextIsOneOf(Set<String> expected) {
    return !tokens.isEmpty() && expected.contains(tokens.peek());
  }

  private static boolean isKeyword(String word) {
    return List.of(COMPARISONS, CONNECTIVES, NEGATIONS, RESERVED).stream()
        .anyMatch(words -> words.contains(word));
  }

  private static final class NotInTheLanguage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInTheLanguage(String message) {
      super(message);
    }

    static NotInTheLanguage tooShort() {
      return new NotInTheLanguage("ends too early");
    }
  }
}
