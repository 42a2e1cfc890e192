package org.orgo.notifications.requesters;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.threads.AutomaticAnswer;
import org.orgo.mail.threads.AutomaticAnswers;
import org.orgo.notifications.persistence.ToldRequester;
import org.orgo.organizations.Organizations;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** Writes mails to requesters in the language they wrote in. */
@Component
class RequesterMails {

  private static final Set<String> WRITTEN = Set.of("en", "fr");

  private final AutomaticAnswers answers;
  private final RequesterTexts texts;
  private final Organizations organizations;

  RequesterMails(AutomaticAnswers answers, RequesterTexts texts, Organizations organizations) {
    this.answers = answers;
    this.texts = texts;
    this.organizations = organizations;
  }

  /**
   * @param link to the page about the work; a mail with one is kept without its text
   * @return whether it goes
   */
  boolean receipt(UUID id, TaskId task, ToldRequester requester, Optional<String> link) {
    Locale language = language(requester);
    String text = texts.receipt(requester, language, organizations.current().zone(), link);
    return answers.send(
        new AutomaticAnswer(
            id,
            task.value(),
            requester.number(),
            requester.personId(),
            RequesterSetting.RECEIPT,
            language,
            text,
            link.isPresent()));
  }

  /** Says where the work has come to. */
  void move(UUID id, TaskId task, ToldRequester requester, RequesterSetting kind) {
    Locale language = language(requester);
    String text =
        kind == RequesterSetting.HOLD
            ? texts.hold(requester, language)
            : texts.completion(requester, language);
    answers.send(
        new AutomaticAnswer(
            id,
            task.value(),
            requester.number(),
            requester.personId(),
            kind,
            language,
            text,
            false));
  }

  /** As she wrote, as she reads, or as people read there. */
  private Locale language(ToldRequester requester) {
    if (requester.mailLanguage() != null && WRITTEN.contains(requester.mailLanguage())) {
      return Locale.forLanguageTag(requester.mailLanguage());
    }
    return requester.locale() == null
        ? organizations.current().language()
        : Locale.forLanguageTag(requester.locale());
  }
}
