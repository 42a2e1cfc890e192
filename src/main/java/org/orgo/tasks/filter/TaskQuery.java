package org.orgo.tasks.filter;

import java.util.List;
import org.orgo.vocabulary.work.TaskStatus;

/** What somebody asked for in the grammar: conditions that all have to hold. */
public record TaskQuery(List<TaskTerm> terms) {

  private static final TaskQuery NONE = new TaskQuery(List.of());

  public TaskQuery {
    terms = List.copyOf(terms);
  }

  public static TaskQuery none() {
    return NONE;
  }

  /** Whether it says itself if finished work is meant. */
  public boolean saysStatus() {
    return terms.stream()
        .anyMatch(term -> term.field() == TermField.STATUS || term.field() == TermField.NUMBER);
  }

  public boolean asksForClosed() {
    return terms.stream().anyMatch(TaskQuery::asksForClosed);
  }

  private static boolean asksForClosed(TaskTerm term) {
    return switch (term.field()) {
      case NUMBER -> true;
      case STATUS ->
          term.excluded()
              || term.values().stream().map(TaskStatus::valueOf).anyMatch(TaskStatus::isTerminal);
      default -> false;
    };
  }
}
