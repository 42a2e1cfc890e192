package org.orgo.mail.inbound.steps;

import java.util.Optional;
import org.orgo.mail.mime.headers.MailHeaders;
import org.orgo.mail.mime.headers.SpamHint;

/** Does the server that received it take it for spam? That decides nothing. */
final class SpamHintStep implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    MailHeaders headers = mail.mail().headers();
    Optional<String> field = SpamHint.of(headers);
    String score = SpamHint.score(headers).orElse(null);
    return field
        .map(
            name ->
                MailAnswer.yes(MailQuestion.SPAM_HINT, score == null ? name : name + " " + score))
        .orElseGet(() -> new MailAnswer(MailQuestion.SPAM_HINT, "NO", score));
  }
}
