package org.orgo.setup;

import java.util.EnumMap;
import java.util.Map;

/** What was answered so far; a question without an answer has the empty text. */
public record SetupAnswers(Map<SetupQuestion, String> given) {

  public static final SetupAnswers NONE = new SetupAnswers(Map.of());

  public SetupAnswers {
    given = Map.copyOf(given);
  }

  public String of(SetupQuestion question) {
    return given.getOrDefault(question, "");
  }

  public boolean has(SetupQuestion question) {
    return !of(question).isEmpty();
  }

  public SetupAnswers with(SetupQuestion question, String answer) {
    Map<SetupQuestion, String> more = new EnumMap<>(SetupQuestion.class);
    more.putAll(given);
    more.put(question, question.isSecret() ? answer : answer.strip());
    return new SetupAnswers(more);
  }

  /** Without what was answered, since one answer is a secret. */
  @Override
  public String toString() {
    return "answers to " + given.keySet();
  }
}
