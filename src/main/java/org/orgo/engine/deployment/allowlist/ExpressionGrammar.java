package org.orgo.engine.deployment.allowlist;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of conditions and mappings in diagrams: variables, literals, plus, minus, times,
 * divided by, comparisons, and, or, not. It has no dots, calls or indexes, so an expression cannot
 * reach code.
 */
public final class ExpressionGrammar {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_OPERATORS = 50;

  private static final Pattern WHOLE = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");
  private static final Set<String> SUMS = Set.of("+", "-");
  private static final Set<String> PRODUCTS = Set.of("*", "/");
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "&&", "||");
  private static final Set<String> NEGATIONS = Set.of("not", "!");
  // Words of the expression language that would mean something else than a variable.
  private static final Set<String> RESERVED = Set.of("div", "mod", "empty", "instanceof");

  private final Deque<ExpressionToken> tokens;
  private int depth;

  private ExpressionGrammar(Deque<ExpressionToken> tokens) {
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
      new ExpressionGrammar(ExpressionToken.in(text.strip(), whole.start(1), whole.end(1)))
          .condition();
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

  private void condition() {
    refuseSumsOfTexts();
    either();
    if (!tokens.isEmpty()) {
      throw new NotInTheLanguage("has something unexpected, " + tokens.peek().named());
    }
  }

  /** The engine would take each text for a number, and fail. */
  private void refuseSumsOfTexts() {
    ExpressionToken before = null;
    for (ExpressionToken each : tokens) {
      if (before != null && before.isText() && each.calculates()) {
        throw new NotInTheLanguage("calculates with the text " + before.named());
      }
      if (before != null && before.calculates() && each.isText()) {
        throw new NotInTheLanguage("calculates with the text " + each.named());
      }
      before = each;
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
    sum();
    if (nextIsOneOf(COMPARISONS)) {
      tokens.pop();
      sum();
    }
  }

  private void sum() {
    product();
    while (nextIsOneOf(SUMS)) {
      tokens.pop();
      product();
    }
  }

  private void product() {
    signed();
    while (nextIsOneOf(PRODUCTS)) {
      boolean divides = tokens.pop().text().equals("/");
      if (divides && !tokens.isEmpty() && tokens.peek().isZero()) {
        throw new NotInTheLanguage("divides by zero, " + tokens.peek().named());
      }
      signed();
    }
  }

  private void signed() {
    if (nextIsOneOf(Set.of("-"))) {
      tokens.pop();
      deeper(this::signed);
    } else {
      operand();
    }
  }

  private void operand() {
    ExpressionToken token =
        Optional.ofNullable(tokens.poll()).orElseThrow(NotInTheLanguage::tooShort);
    if (token.text().equals("(")) {
      deeper(this::either);
      if (tokens.isEmpty() || !tokens.pop().text().equals(")")) {
        throw new NotInTheLanguage("has a parenthesis that is not closed, " + token.named());
      }
      return;
    }
    if (!token.isLiteral() && (!token.isWord() || isKeyword(token.text()))) {
      throw new NotInTheLanguage("has no value where one belongs, but " + token.named());
    }
    if (nextIsOneOf(Set.of("("))) {
      throw new NotInTheLanguage("may not call " + token.named());
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
    return !tokens.isEmpty() && expected.contains(tokens.peek().text());
  }

  private static boolean isKeyword(String word) {
    return List.of(COMPARISONS, CONNECTIVES, NEGATIONS, RESERVED).stream()
        .anyMatch(words -> words.contains(word));
  }
}
