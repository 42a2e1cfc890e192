package org.orgo.engine.deployment.check.tables;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** One cell as FEEL understands it: an input cell tests its column, an output cell has a value. */
final class FeelCell {

  private static final FeelEngineApi FEEL =
      FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
  private static final Pattern POSITION = Pattern.compile(":(\\d+):(\\d+), found \"(.*)\"");
  private static final int MAX_SHOWN = 30;
  private static final Set<String> COMPARISONS =
      Set.of("AtLeastOne", "Not", "UnaryTestExpression", "InputEqualTo");
  private static final int MAX_CACHED = 5_000;

  private static final Cache<String, FeelCell> TESTS =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();
  private static final Cache<String, FeelCell> EXPRESSIONS =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  private final ParseResult parsed;

  private FeelCell(ParseResult parsed) {
    this.parsed = parsed;
  }

  static FeelCell test(String text) {
    return TESTS.get(text, cell -> new FeelCell(FEEL.parseUnaryTests(cell)));
  }

  static FeelCell expression(String text) {
    return EXPRESSIONS.get(text, cell -> new FeelCell(FEEL.parseExpression(cell)));
  }

  /** What a cell makes of sample values; the failure is the first that FEEL would keep quiet. */
  record Evaluated(Object value, Optional<EvaluationFailure> failure) {}

  /** Where FEEL stops understanding the text; empty when it understands it. */
  Optional<String> syntaxError() {
    if (parsed.isSuccess()) {
      return Optional.empty();
    }
    Matcher at = POSITION.matcher(parsed.failure().message());
    if (!at.find()) {
      return Optional.of("cannot be read");
    }
    String rest = at.group(3).replace("\\\"", "\"");
    return Optional.of(
        "cannot be read from character %s on%s"
            .formatted(
                at.group(1).equals("1") ? at.group(2) : at.group(2) + " of line " + at.group(1),
                rest.isEmpty() ? "" : ", at " + shown(rest)));
  }

  Evaluated with(Object input, Map<String, Object> facts) {
    return evaluated(FEEL.evaluateWithInput(parsed.parsedExpression(), input, facts));
  }

  Evaluated with(Map<String, Object> facts) {
    return evaluated(FEEL.evaluate(parsed.parsedExpression(), facts));
  }

  /** The facts it names. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    visit(
        root(),
        node -> {
          if (node instanceof Ref ref) {
            names.add(ref.names().head());
          }
        });
    return names;
  }

  /** All texts, numbers and truth values it contains. */
  Set<Object> literals() {
    Set<Object> found = new LinkedHashSet<>();
    visit(root(), node -> literal(node).ifPresent(found::add));
    return found;
  }

  /** The texts and numbers that the value of the column must equal. */
  Set<Object> compared() {
    Set<Object> found = new LinkedHashSet<>();
    visit(
        root(),
        node -> {
          if (node instanceof UnaryTestExpression test) {
            literal(test.exp()).ifPresent(found::add);
          } else if (node instanceof InputEqualTo test) {
            literal(test.x()).ifPresent(found::add);
          }
        });
    return found;
  }

  /**
   * Whether it takes a value, by what it compares alone.
   *
   * @see #onlyCompares
   */
  boolean takes(Object value) {
    return compared().contains(value) != root() instanceof Not;
  }

  /** Whether it says nothing else than which values the column must, or must not, equal. */
  boolean onlyCompares() {
    List<Object> others = new ArrayList<>();
    visit(
        root(),
        node -> {
          String kind = node.getClass().getSimpleName();
          boolean negates = node instanceof Not && node != root();
          if (node instanceof Exp
              && (negates || !COMPARISONS.contains(kind))
              && literal(node).isEmpty()) {
            others.add(node);
          }
        });
    return others.isEmpty();
  }

  private Object root() {
    return parsed.parsedExpression().expression();
  }

  private static Optional<Object> literal(Object node) {
    if (node instanceof ConstString text) {
      return Optional.of(text.value());
    }
    if (node instanceof ConstNumber number) {
      return Optional.of(number.value().bigDecimal().stripTrailingZeros());
    }
    return node instanceof ConstBool flag ? Optional.of(flag.value()) : Optional.empty();
  }

  private static void visit(Object node, Consumer<Object> visitor) {
    visitor.accept(node);
    if (node instanceof Product product) {
      for (Iterator<Object> each = product.productIterator(); each.hasNext(); ) {
        visit(each.next(), visitor);
      }
    }
  }

  private static Evaluated evaluated(EvaluationResult result) {
    Iterator<EvaluationFailure> failures = result.suppressedFailures().iterator();
    return new Evaluated(
        result.isSuccess() ? result.result() : null,
        failures.hasNext() ? Optional.of(failures.next()) : Optional.empty());
  }

  private static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
