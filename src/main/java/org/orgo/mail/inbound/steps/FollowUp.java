package org.orgo.mail.inbound.steps;

import java.util.Locale;
import org.orgo.mail.threads.MailMeaning;

/** Does it follow a mail of ours? Asked after the others, since it decides where the mail goes. */
public final class FollowUp {

  private FollowUp() {}

  /** In the words of the meaning: WORK, REPLY, RELATED. */
  public static MailAnswer answer(MailMeaning meaning) {
    String word = meaning.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    String why = meaning instanceof MailMeaning.Related related ? related.why() : null;
    return new MailAnswer(MailQuestion.FOLLOW_UP, word.toUpperCase(Locale.ROOT), why);
  }
}
