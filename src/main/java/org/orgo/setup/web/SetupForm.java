package org.orgo.setup.web;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import org.orgo.setup.SetupRules;
import org.orgo.setup.web.SetupPage.SetupField;
import org.orgo.setup.web.SetupPage.SetupPart;
import org.springframework.stereotype.Component;

/** Lays the questions out as fields, and reads the answers from what was sent. */
@Component
class SetupForm {

  private final SetupRules rules;

  SetupForm(SetupRules rules) {
    this.rules = rules;
  }

  SetupAnswers answers(Map<String, String> sent) {
    SetupAnswers answers = SetupAnswers.NONE;
    for (SetupQuestion question : SetupQuestion.values()) {
      answers = answers.with(question, sent.getOrDefault(question.field(), ""));
    }
    return answers;
  }

  List<SetupPart> parts(SetupAnswers answers) {
    return Stream.of(
            part("organization", SetupQuestion.NAME, SetupQuestion.CALENDAR, answers),
            part("people", SetupQuestion.ADMIN_EMAIL, SetupQuestion.OPERATOR_NAME, answers),
            part("mailbox", SetupQuestion.MAILBOX, SetupQuestion.MAILBOX_AUTHSERV_ID, answers))
        .toList();
  }

  private SetupPart part(
      String key, SetupQuestion first, SetupQuestion last, SetupAnswers answers) {
    return new SetupPart(
        key,
        Stream.of(SetupQuestion.values())
            .filter(each -> each.compareTo(first) >= 0 && each.compareTo(last) <= 0)
            .filter(each -> each.isOfMailbox() || rules.applies(each, answers))
            .map(question -> field(question, answers))
            .toList());
  }

  private SetupField field(SetupQuestion question, SetupAnswers answers) {
    List<String> choices = rules.choices(question);
    String usual = choices.isEmpty() ? proposed(question) : rules.usual(question, answers);
    return new SetupField(
        question.field(),
        type(question, choices),
        question.isSecret() ? "" : answers.has(question) ? answers.of(question) : usual,
        question == SetupQuestion.NAME || question == SetupQuestion.ADMIN_EMAIL,
        choices.isEmpty() ? proposals(question) : choices);
  }

  /** Filled in before anything is known; what follows from other answers is left empty. */
  private String proposed(SetupQuestion question) {
    return switch (question) {
      case ZONE, CALENDAR, MAILBOX_FOLDER -> rules.usual(question, SetupAnswers.NONE);
      default -> "";
    };
  }

  private static List<String> proposals(SetupQuestion question) {
    return switch (question) {
      case ZONE -> Stream.of(TimeZone.getAvailableIDs()).filter(id -> id.contains("/")).toList();
      case CALENDAR -> SetupRules.CALENDARS;
      default -> List.of();
    };
  }

  private static String type(SetupQuestion question, List<String> choices) {
    if (!choices.isEmpty()) {
      return "select";
    }
    return switch (question) {
      case ADMIN_EMAIL, OPERATOR_EMAIL, MAILBOX -> "email";
      case MAILBOX_PASSWORD -> "password";
      default -> "text";
    };
  }
}
