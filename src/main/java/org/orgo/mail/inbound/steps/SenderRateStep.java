package org.orgo.mail.inbound.steps;

import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.inbound.MailKind;
import org.orgo.mail.loops.LoopBreaker;

/** Does its sender send faster than people do? Then it is held until a person lets it go on. */
record SenderRateStep(LoopBreaker breaker) implements MailStep {

  private enum Rate {
    NOT_ASKED,
    USUAL,
    LET_GO,
    HELD
  }

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String from = mail.mail().envelope().fromAddress();
    if (mail.kind() != MailKind.PERSONAL || from == null) {
      return MailAnswer.of(MailQuestion.SENDER_RATE, Rate.NOT_ASKED, null);
    }
    if (mail.heldBefore()) {
      return MailAnswer.of(MailQuestion.SENDER_RATE, Rate.LET_GO, null);
    }
    Optional<UUID> holding = breaker.holdsSender(from);
    holding.ifPresent(mail::hold);
    return MailAnswer.of(
        MailQuestion.SENDER_RATE, holding.isPresent() ? Rate.HELD : Rate.USUAL, null);
  }
}
