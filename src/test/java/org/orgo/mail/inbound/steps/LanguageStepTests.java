package org.orgo.mail.inbound.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.mail.inbound.FilingRules;
import org.orgo.mail.mime.Mails;

class LanguageStepTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The tap in room 4 leaks and it is getting worse.     | en",
        "Le robinet de la salle 4 fuit et nous sommes mouillés. | fr",
        "Der Hahn in Zimmer 4 ist undicht und tropft.         | de",
        "El grifo de la sala 4 gotea y no hay agua.           | es",
        "Il rubinetto della stanza gocciola e non si chiude.  | it",
        "De kraan in kamer 4 lekt en het is nat.              | nl",
        "A torneira da sala pinga e não fecha, obrigado.      | pt",
        "Кран в комнате течёт.                                | cyrillic",
      })
  void a_few_common_words_tell_the_language(String text, String language) {
    assertThat(asked(text)).extracting(MailAnswer::answer).isEqualTo("TOLD");
    assertThat(asked(text)).extracting(MailAnswer::detail).isEqualTo(language);
  }

  @Test
  void what_says_too_little_is_unknown() {
    assertThat(asked("Leak 4711")).extracting(MailAnswer::answer).isEqualTo("UNKNOWN");
  }

  @Test
  void what_is_quoted_does_not_count() {
    assertThat(asked("Danke, das ist gut.\n\n> The tap in room 4 is wet and it is bad"))
        .extracting(MailAnswer::detail)
        .isEqualTo("de");
  }

  private static MailAnswer asked(String text) {
    String mail =
        "From: ann@example.org\nContent-Type: text/plain; charset=utf-8\nSubject: x\n\n" + text;
    return new LanguageStep()
        .ask(new QuestionedMail(Mails.parsed(mail), mail.length(), FilingRules.NONE, false));
  }
}
