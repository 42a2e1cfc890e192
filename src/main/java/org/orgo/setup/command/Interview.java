package org.orgo.setup.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import org.orgo.setup.SetupResult;
import org.orgo.setup.SetupRules;

/** Asks one question after the other, each until its answer can be taken. */
final class Interview {

  /** Answers that a question is to stay without the usual answer. */
  private static final String NOTHING = "-";

  private final SetupRules rules;
  private final SetupConsole console;
  private final SetupReport report;

  Interview(SetupRules rules, SetupConsole console, SetupReport report) {
    this.rules = rules;
    this.console = console;
    this.report = report;
  }

  /**
   * Asks for what no flag answers, then founds. Where the mailbox cannot be read, what is about it
   * is asked once more, with the answers so far as the usual ones.
   */
  SetupResult hold(SetupAnswers flags, Function<SetupAnswers, SetupResult> found) {
    report.greeting();
    SetupAnswers answers = asked(flags, SetupAnswers.NONE);
    while (true) {
      try {
        return found.apply(answers);
      } catch (InvalidRequest refused) {
        if (!isAboutMailbox(refused.errors())) {
          throw refused;
        }
        refused.errors().forEach(report::fault);
        answers = asked(withoutMailbox(answers), answers);
      }
    }
  }

  private SetupAnswers asked(SetupAnswers given, SetupAnswers before) {
    SetupAnswers answers = SetupAnswers.NONE;
    for (SetupQuestion question : SetupQuestion.values()) {
      if (rules.applies(question, answers)) {
        answers = answers.with(question, answer(question, given, before, answers));
      }
    }
    return answers;
  }

  private String answer(
      SetupQuestion question, SetupAnswers given, SetupAnswers before, SetupAnswers answers) {
    if (given.has(question)) {
      Optional<FieldError> fault = fault(question, answers, given.of(question));
      if (fault.isEmpty()) {
        return given.of(question);
      }
      report.fault(fault.get());
    }
    String usual = before.has(question) ? before.of(question) : rules.usual(question, answers);
    String prompt = report.prompt(question, rules.choices(question), usual);
    while (true) {
      String said = console.ask(question, prompt);
      String answer = said.isBlank() ? usual : said.equals(NOTHING) ? "" : said;
      Optional<FieldError> fault = fault(question, answers, answer);
      if (fault.isEmpty()) {
        return answer;
      }
      report.fault(fault.get());
    }
  }

  private Optional<FieldError> fault(SetupQuestion question, SetupAnswers answers, String answer) {
    return rules.fault(question, answers.with(question, answer));
  }

  private static boolean isAboutMailbox(List<FieldError> errors) {
    return errors.stream()
        .allMatch(
            error -> SetupQuestion.valueOf(error.field().toUpperCase(Locale.ROOT)).isOfMailbox());
  }

  private static SetupAnswers withoutMailbox(SetupAnswers answers) {
    SetupAnswers others = SetupAnswers.NONE;
    for (SetupQuestion question : SetupQuestion.values()) {
      if (!question.isOfMailbox() && question != SetupQuestion.MAILBOX && answers.has(question)) {
        others = others.with(question, answers.of(question));
      }
    }
    return others;
  }
}
