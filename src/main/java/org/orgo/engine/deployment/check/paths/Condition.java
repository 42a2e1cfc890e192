package org.orgo.engine.deployment.check.paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.SimpleResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * A condition that has passed its grammar: variables and literals only. It is answered by the
 * engine's own expression language, so that the check and the run agree.
 */
public final class Condition {

  private static final Pattern PART =
      Pattern.compile(
          "'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<arithmetic>[-+*/])");
  private static final Set<String> WORDS_OF_THE_LANGUAGE =
      Set.of(
          "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "div", "mod", "empty", "true",
          "false", "null");
  private static final ExpressionFactoryImpl EXPRESSIONS =
      new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5);

  private final String text;
  private final Set<String> variables = new LinkedHashSet<>();
  private final List<Object> literals = new ArrayList<>();
  private final ValueExpression expression;
  private boolean calculates;

  private Condition(String text) {
    this.text = text;
    this.expression = EXPRESSIONS.createValueExpression(new SimpleContext(), text, Boolean.class);
    Matcher part = PART.matcher(text);
    while (part.find()) {
      part(part);
    }
  }

  public static Condition of(String text) {
    return new Condition(text.strip());
  }

  public Set<String> variables() {
    return Set.copyOf(variables);
  }

  List<Object> literals() {
    return List.copyOf(literals);
  }

  /** Whether it holds what cannot be decided by trying the values it names. */
  boolean calculates() {
    return calculates;
  }

  /** Whether it holds for these values; empty when the engine could not compare them. */
  public Optional<Boolean> holds(Map<String, Object> values) {
    SimpleContext context = new SimpleContext(new SimpleResolver());
    values.forEach((name, value) -> context.getELResolver().setValue(context, null, name, value));
    try {
      return Optional.of((Boolean) expression.getValue(context));
    } catch (ELException cannotCompare) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }

  private void part(Matcher part) {
    if (part.group("word") != null) {
      if (!WORDS_OF_THE_LANGUAGE.contains(part.group("word"))) {
        variables.add(part.group("word"));
      }
      calculates |= Set.of("div", "mod").contains(part.group("word"));
    } else if (part.group("number") != null) {
      literals.add(Double.valueOf(part.group("number")));
    } else if (part.group("arithmetic") != null) {
      calculates = true;
    } else {
      literals.add(part.group("single") == null ? part.group("double") : part.group("single"));
    }
  }
}
