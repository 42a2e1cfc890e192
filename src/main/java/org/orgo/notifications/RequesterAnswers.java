package org.orgo.notifications;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.mail.NeverAnswered;
import org.orgo.mail.threads.Answers;
import org.orgo.mail.threads.NewAnswer;
import org.orgo.notifications.persistence.AnsweredRequester;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/**
 * Sends requesters by mail what they may read, since not all of them have a login. Those without
 * one get no link, which they could not open.
 */
@Component
class RequesterAnswers {

  private final NoticeMapper rows;
  private final Answers answers;
  private final NoticeTexts texts;
  private final Organizations organizations;

  RequesterAnswers(
      NoticeMapper rows, Answers answers, NoticeTexts texts, Organizations organizations) {
    this.rows = rows;
    this.answers = answers;
    this.texts = texts;
    this.organizations = organizations;
  }

  /**
   * Nothing where the remark is not meant for the requester, where a machine reads behind the
   * address, or where it is on its way already.
   */
  void send(TaskId task, UUID comment) {
    rows.requesterToAnswer(CurrentTenant.require(), comment)
        .filter(requester -> !NeverAnswered.isMachine(requester.email()))
        .ifPresent(requester -> answers.send(answer(task, comment, requester)));
  }

  private NewAnswer answer(TaskId task, UUID comment, AnsweredRequester requester) {
    Locale language =
        requester.locale() == null
            ? organizations.current().language()
            : Locale.forLanguageTag(requester.locale());
    return new NewAnswer(
        task.value(),
        comment,
        requester.personId(),
        requester.email(),
        List.of(),
        language,
        texts.title(requester, language),
        texts.answer(task, requester, language),
        false,
        List.of());
  }
}
