package org.orgo.setup.command;

import java.util.List;
import java.util.stream.Stream;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import org.orgo.web.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The questions of setup as flags of a command; a secret has none. */
final class QuestionFlags {

  private final CommandLine line;
  private final List<SetupQuestion> questions;

  QuestionFlags(CommandLine line, Texts texts, List<SetupQuestion> asked) {
    this.line = line;
    this.questions = asked.stream().filter(question -> !question.isSecret()).toList();
    questions.forEach(question -> line.getCommandSpec().addOption(flag(question, texts)));
  }

  /** What was given. */
  SetupAnswers answers() {
    SetupAnswers answers = SetupAnswers.NONE;
    for (SetupQuestion question : questions) {
      String answer = line.getParseResult().matchedOptionValue(question.flag(), null);
      answers = answer == null ? answers : answers.with(question, answer);
    }
    return answers;
  }

  private static OptionSpec flag(SetupQuestion question, Texts texts) {
    return OptionSpec.builder(question.flag())
        .type(String.class)
        .paramLabel("TEXT")
        .description(
            Stream.of(
                    texts.get("setup.question." + question.field()),
                    texts.or("setup.hint." + question.field(), ""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.replace("%", "%%"))
                .toArray(String[]::new))
        .build();
  }
}
