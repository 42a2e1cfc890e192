package org.orgo.mail.inbound.steps;

import java.util.List;
import org.orgo.mail.Senders;
import org.orgo.mail.inbound.returned.ReturnedMails;
import org.orgo.mail.loops.LoopBreaker;
import org.orgo.mail.threads.ReplyToken;
import org.springframework.stereotype.Component;

/** The steps that each mail takes before it is known what it means, in their order. */
@Component
public class MailSteps {

  private final List<MailStep> steps;

  public MailSteps(
      ReplyToken tokens, Senders senders, ReturnedMails returned, LoopBreaker breaker) {
    this.steps =
        List.of(
            new OwnLoopStep(tokens),
            new BlockedSenderStep(),
            new AutomaticMailStep(),
            new BounceStep(returned),
            new SizeAndTypeStep(),
            new SpamHintStep(),
            new OrgoHeadersStep(),
            new SenderStep(senders),
            new LanguageStep(),
            new QuotedTextStep(),
            new SignatureStep(),
            new SenderRateStep(breaker));
  }

  /** Asks them all; the mail has the answers. */
  public void ask(QuestionedMail mail) {
    steps.forEach(step -> mail.add(step.ask(mail)));
  }
}
