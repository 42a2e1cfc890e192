package org.orgo.routing.tables;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.ValueRule;
import org.orgo.routing.EscalationLevel;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/**
 * The output columns whose words work is made of. Each means the same in every table that has it.
 */
final class AnsweredWords {

  /** Those that name a role, or a label with one. */
  static final Set<String> NAMING_ROLES = Set.of("role", "ownerRole", "label");

  private final Map<String, Answer> byColumn = new LinkedHashMap<>();

  /**
   * @param roles that may be named
   */
  AnsweredWords(Set<String> roles) {
    add("role", ValueRule.oneOf(roles));
    add("ownerRole", ValueRule.oneOf(roles));
    add("label", CellWords.labelOf(roles));
    add("category", oneOf(Category.class));
    add("severity", oneOf(Severity.class));
    add("priority", oneOf(Priority.class));
    add("visibility", oneOf(Visibility.class));
    add("notifyScope", oneOf(NotifyScope.class));
    add("opens", oneOf(Handling.class));
    add("creates", oneOf(Handling.class));
    add("nextLevel", oneOf(EscalationLevel.class));
    add("reactivity", CellWords::duration);
    add("duration", CellWords::duration);
  }

  List<Answer> all() {
    return List.copyOf(byColumn.values());
  }

  Answer of(String column) {
    return byColumn.get(column);
  }

  private void add(String column, ValueRule allowed) {
    byColumn.put(column, Answer.text(column, allowed));
  }

  private static <E extends Enum<E>> ValueRule oneOf(Class<E> words) {
    return ValueRule.oneOfInAnyCase(
        Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }
}
