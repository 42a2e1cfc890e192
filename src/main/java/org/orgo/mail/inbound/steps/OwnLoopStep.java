package org.orgo.mail.inbound.steps;

import org.orgo.mail.mime.headers.AutomaticSign;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.platform.tenancy.CurrentTenant;

/**
 * Is it a mail of ours that comes back? Its Message-ID tells that, too, since gateways may remove
 * our headers.
 */
record OwnLoopStep(ReplyToken tokens) implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    boolean marked = mail.mail().automatic().filter(AutomaticSign.OWN_LOOP::equals).isPresent();
    String id = mail.mail().envelope().messageId();
    if (!marked && (id == null || tokens.verify(CurrentTenant.require(), id).isEmpty())) {
      return MailAnswer.no(MailQuestion.OWN_LOOP);
    }
    mail.told(AutomaticSign.OWN_LOOP);
    return MailAnswer.yes(MailQuestion.OWN_LOOP, marked ? "header" : "Message-ID");
  }
}
