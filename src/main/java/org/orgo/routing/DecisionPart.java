package org.orgo.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One part of a decision with its notes. It is worked out when somebody wants it, and anew only
 * after an answer that it follows from.
 */
final class DecisionPart<T> {

  private final Function<Consumer<String>, T> follows;
  private final Set<RoutingQuestion> from;
  private final List<String> notes = new ArrayList<>();
  private T known;

  DecisionPart(Function<Consumer<String>, T> follows, RoutingQuestion... from) {
    this.follows = follows;
    this.from = Set.of(from);
  }

  T get() {
    if (known == null) {
      notes.clear();
      known = follows.apply(notes::add);
    }
    return known;
  }

  List<String> notes() {
    get();
    return notes;
  }

  void answered(RoutingQuestion question) {
    if (from.contains(question)) {
      known = null;
    }
  }
}
