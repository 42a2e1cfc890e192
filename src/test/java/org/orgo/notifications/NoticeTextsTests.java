package org.orgo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.tasks.TaskId;

class NoticeTextsTests {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final NoticeTexts texts = new NoticeTexts("https://orgo.example/");

  @Test
  void english_and_french_say_the_same_things() {
    ResourceBundle english = ResourceBundle.getBundle("notifications", Locale.ROOT, NO_FALLBACK);
    ResourceBundle french = ResourceBundle.getBundle("notifications", Locale.FRENCH, NO_FALLBACK);

    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(french.getString(key).contains("{0}"))
                    .isEqualTo(english.getString(key).contains("{0}")));
  }

  @Test
  void a_title_cannot_break_the_header_nor_the_format() {
    NoticeTexts.NoticeText mail =
        texts.mail(
            NoticeKind.TASK_OPENED,
            TaskId.random(),
            reader("It's {0}\r\nBcc: all@x.example " + "x".repeat(400)),
            Locale.ENGLISH);

    assertThat(mail.subject())
        .startsWith("[1001.11.Ops.Maintenance] NSH-7 It's {0} Bcc:")
        .doesNotContain("\r", "\n")
        .hasSize(200);
  }

  @Test
  void a_language_nobody_wrote_is_english() {
    TaskId task = TaskId.random();
    NoticeTexts.NoticeText mail =
        texts.mail(NoticeKind.TASK_OPENED, task, reader("Tap"), Locale.forLanguageTag("sv"));

    assertThat(mail.body())
        .contains("New work waits")
        .contains("https://orgo.example/tasks/" + task);
  }

  private static MailReader reader(String title) {
    return new MailReader(
        UUID.randomUUID(), "a@x.example", null, "NSH-7", "1001.11.Ops.Maintenance", title, false);
  }
}
