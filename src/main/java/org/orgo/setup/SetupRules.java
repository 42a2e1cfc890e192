package org.orgo.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.domains.DomainModule;
import org.orgo.domains.DomainModules;
import org.orgo.organizations.NewOrganization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.platform.refusals.FieldError;
import org.springframework.stereotype.Component;

/** Which questions are asked, what the usual answer is, and what is wrong with one. */
@Component
public class SetupRules {

  public static final List<String> LANGUAGES = List.of("en", "fr");
  public static final List<String> CALENDARS = List.of("always", "office");
  static final String GENERAL = "general";
  static final String YES = "yes";
  private static final List<String> YES_OR_NO = List.of(YES, "no");
  private static final int MAX_LENGTH = 200;

  private final Organizations organizations;
  private final FirstOperator operator;
  private final Profiles profiles;
  private final DomainModules domains;

  SetupRules(
      Organizations organizations,
      FirstOperator operator,
      Profiles profiles,
      DomainModules domains) {
    this.organizations = organizations;
    this.operator = operator;
    this.profiles = profiles;
    this.domains = domains;
  }

  /** Whether the question is asked, after the ones before it were answered. */
  public boolean applies(SetupQuestion question, SetupAnswers answers) {
    if (question.isOfOperator()) {
      return operator.isMissing();
    }
    return !question.isOfMailbox() || answers.has(SetupQuestion.MAILBOX);
  }

  /** What is meant by no answer; empty where there is no usual one. */
  public String usual(SetupQuestion question, SetupAnswers answers) {
    return question == SetupQuestion.MAILBOX_TYPE
        ? domains
            .domainOfAddress(UsualAnswers.localPart(answers.of(SetupQuestion.MAILBOX)))
            .orElse(GENERAL)
        : UsualAnswers.of(question, answers);
  }

  /** The only answers there are; empty where the question is open. */
  public List<String> choices(SetupQuestion question) {
    return switch (question) {
      case PROFILE -> profiles.all().stream().map(Profile::code).toList();
      case LOCALE -> LANGUAGES;
      case MAILBOX_TLS -> YES_OR_NO;
      case MAILBOX_TYPE ->
          Stream.concat(Stream.of(GENERAL), domains.all().stream().map(DomainModule::domain))
              .toList();
      default -> List.of();
    };
  }

  /** The answers with the usual ones in place of those not given, and without idle ones. */
  public SetupAnswers completed(SetupAnswers given) {
    return completed(given, List.of(SetupQuestion.values()));
  }

  /** As {@link #completed(SetupAnswers)}, where only some questions are asked. */
  SetupAnswers completed(SetupAnswers given, List<SetupQuestion> asked) {
    SetupAnswers answers = SetupAnswers.NONE;
    for (SetupQuestion question : asked) {
      if (applies(question, answers)) {
        String answer = given.has(question) ? given.of(question) : usual(question, answers);
        answers = answers.with(question, answer);
      }
    }
    return answers;
  }

  /** What is wrong with complete answers, one fault a question. */
  public List<FieldError> faults(SetupAnswers answers) {
    return faults(answers, List.of(SetupQuestion.values()));
  }

  List<FieldError> faults(SetupAnswers answers, List<SetupQuestion> asked) {
    List<FieldError> faults = new ArrayList<>();
    for (SetupQuestion question : asked) {
      if (applies(question, answers)) {
        fault(question, answers).ifPresent(faults::add);
      }
    }
    return faults;
  }

  /** What is wrong with the answer to one question. */
  public Optional<FieldError> fault(SetupQuestion question, SetupAnswers answers) {
    String answer = answers.of(question);
    if (answer.isEmpty()) {
      return mayBeEmpty(question) ? Optional.empty() : faulty(question, "missing");
    }
    if (answer.length() > MAX_LENGTH && question != SetupQuestion.CALENDAR) {
      return faulty(question, "too_long", MAX_LENGTH);
    }
    List<String> choices = choices(question);
    if (!choices.isEmpty()) {
      return choices.contains(answer)
          ? Optional.empty()
          : faulty(question, "choice", String.join(", ", choices));
    }
    return open(question, answers, answer);
  }

  private Optional<FieldError> open(SetupQuestion question, SetupAnswers answers, String answer) {
    return switch (question) {
      case SLUG ->
          NewOrganization.isSlug(answer)
              ? unless(!organizations.has(answer), question, "slug_taken")
              : faulty(question, "slug");
      case ZONE -> unless(AnswerFormats.isZone(answer), question, "zone");
      case CALENDAR ->
          unless(
              AnswerFormats.isCalendar(answer, answers.of(SetupQuestion.ZONE)),
              question,
              "calendar");
      case ADMIN_EMAIL, OPERATOR_EMAIL -> email(question, answers, answer);
      case MAILBOX -> unless(AnswerFormats.isEmail(answer), question, "email");
      case MAILBOX_PORT -> unless(AnswerFormats.isPort(answer), question, "port");
      default -> Optional.empty();
    };
  }

  /** One address is one login, so a member's and an operator's are never the same. */
  private Optional<FieldError> email(SetupQuestion question, SetupAnswers answers, String answer) {
    if (!AnswerFormats.isEmail(answer)) {
      return faulty(question, "email");
    }
    if (question == SetupQuestion.OPERATOR_EMAIL) {
      boolean same = answer.equalsIgnoreCase(answers.of(SetupQuestion.ADMIN_EMAIL));
      return unless(!same, question, "operator_apart");
    }
    return unless(!operator.is(answer), question, "operator_apart");
  }

  private static boolean mayBeEmpty(SetupQuestion question) {
    return question == SetupQuestion.MAILBOX || question == SetupQuestion.MAILBOX_AUTHSERV_ID;
  }

  private static Optional<FieldError> unless(boolean right, SetupQuestion question, String fault) {
    return right ? Optional.empty() : faulty(question, fault);
  }

  private static Optional<FieldError> faulty(
      SetupQuestion question, String fault, Object... values) {
    return Optional.of(
        FieldError.of(question.field(), "cannot be taken as it is: " + fault)
            .worded("setup.fault." + fault, values));
  }
}
