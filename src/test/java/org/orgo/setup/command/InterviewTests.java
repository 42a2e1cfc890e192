package org.orgo.setup.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.Invitation;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import org.orgo.setup.SetupResult;
import org.orgo.setup.SetupRules;
import org.orgo.testing.OrgoTest;
import org.orgo.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked on the console, and what an answer that cannot be taken leads to. */
@OrgoTest
class InterviewTests {

  @Autowired SetupRules rules;

  private final StringWriter screen = new StringWriter();
  private final List<SetupAnswers> taken = new ArrayList<>();
  private final String slug = "asked-" + UUID.randomUUID().toString().substring(0, 13);

  @Test
  void no_answer_is_the_usual_one_and_a_flag_is_not_asked_for() {
    SetupAnswers flags =
        SetupAnswers.NONE
            .with(SetupQuestion.SLUG, slug)
            .with(SetupQuestion.OPERATOR_EMAIL, "operator@example.org");

    hold(flags, "Hôpital Nord\n\n\n\n\nann.moreau@example.org\n\n\n\n");

    SetupAnswers answers = taken.get(0);
    assertThat(answers.of(SetupQuestion.NAME)).isEqualTo("Hôpital Nord");
    assertThat(answers.of(SetupQuestion.SLUG)).isEqualTo(slug);
    assertThat(answers.of(SetupQuestion.PROFILE)).isEqualTo("default");
    assertThat(answers.of(SetupQuestion.ADMIN_NAME)).isEqualTo("Ann Moreau");
    assertThat(answers.has(SetupQuestion.MAILBOX_HOST)).isFalse();
    assertThat(screen.toString())
        .contains("Name of the organization: ", "Profile (", "hospital", "[default]")
        .doesNotContain("Short name");
  }

  @Test
  void a_question_is_asked_until_its_answer_can_be_taken() {
    hold(
        SetupAnswers.NONE,
        "Nord\nNORD!\n"
            + slug
            + "\npirates\nhospital\nMars/Olympus\nEurope/Paris\n\n\nnobody\nann@example.org\n\n\n\n\n");

    assertThat(taken.get(0).of(SetupQuestion.SLUG)).isEqualTo(slug);
    assertThat(taken.get(0).of(SetupQuestion.PROFILE)).isEqualTo("hospital");
    assertThat(screen.toString())
        .contains("no hyphen at either end.", "It is one of ", "such as Europe/Paris.")
        .contains("It is an e-mail address");
  }

  @Test
  void where_the_mailbox_cannot_be_read_only_the_mailbox_is_asked_for_again() {
    SetupAnswers flags =
        SetupAnswers.NONE
            .with(SetupQuestion.NAME, "Nord")
            .with(SetupQuestion.SLUG, slug)
            .with(SetupQuestion.PROFILE, "hospital")
            .with(SetupQuestion.ZONE, "UTC")
            .with(SetupQuestion.LOCALE, "en")
            .with(SetupQuestion.CALENDAR, "always")
            .with(SetupQuestion.ADMIN_EMAIL, "ann@example.org")
            .with(SetupQuestion.ADMIN_NAME, "Ann")
            .with(SetupQuestion.OPERATOR_EMAIL, "operator@example.org")
            .with(SetupQuestion.OPERATOR_NAME, "Op")
            .with(SetupQuestion.MAILBOX, "safety@example.org");

    hold(
        flags,
        "\nmail.wrong.example\n\n\n\nsecret\n\n\n" + "\n\nmail.right.example\n\n\n\nsecret\n\n\n");

    assertThat(taken).hasSize(2);
    assertThat(taken.get(1).of(SetupQuestion.MAILBOX)).isEqualTo("safety@example.org");
    assertThat(taken.get(1).of(SetupQuestion.MAILBOX_TYPE)).isEqualTo("safety");
    assertThat(taken.get(1).of(SetupQuestion.MAILBOX_HOST)).isEqualTo("mail.right.example");
    assertThat(screen.toString())
        .contains("There is no server named mail.wrong.example.", "[mail.wrong.example]")
        .doesNotContain("secret");
  }

  @Test
  void a_mailbox_that_cannot_be_read_can_be_given_up() {
    hold(
        SetupAnswers.NONE.with(SetupQuestion.SLUG, slug),
        "Nord\n\n\n\n\nann@example.org\n\n"
            + (rules.applies(SetupQuestion.OPERATOR_EMAIL, SetupAnswers.NONE) ? "\n\n" : "")
            + "safety@example.org\n\nmail.wrong.example\n\n\n\nsecret\n\n\n-\n");

    assertThat(taken).hasSize(2);
    assertThat(taken.get(0).of(SetupQuestion.MAILBOX)).isEqualTo("safety@example.org");
    assertThat(taken.get(1).has(SetupQuestion.MAILBOX)).isFalse();
  }

  @Test
  void a_console_that_ends_is_said_to_lack_an_answer() {
    assertThatThrownBy(() -> hold(SetupAnswers.NONE, "Nord\n"))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("--slug");
  }

  private void hold(SetupAnswers flags, String typed) {
    SetupConsole console = new SetupConsole(new PrintWriter(screen, true), new StringReader(typed));
    Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
    new Interview(rules, console, new SetupReport(console, texts)).hold(flags, this::found);
  }

  private SetupResult found(SetupAnswers answers) {
    taken.add(answers);
    String host = answers.of(SetupQuestion.MAILBOX_HOST);
    if (host.equals("mail.wrong.example")) {
      throw new InvalidRequest(
          FieldError.of("mailbox_host", "unknown").worded("mailbox.fault.UNKNOWN_HOST", host));
    }
    return new SetupResult(
        "Nord", slug, new Invitation("", "", Instant.EPOCH), Optional.empty(), Optional.empty());
  }
}
