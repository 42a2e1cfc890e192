package org.orgo.mail.outbound;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.mail.loops.LoopBreaker;
import org.orgo.mail.persistence.AnswerMapper;
import org.orgo.mail.persistence.OutgoingMailMapper;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims mail that is due. A claim already sets the time of the next try, so a node that dies with
 * a claim delays the mail and does not lose it.
 */
@Component
public class Outbox {

  static final int MAX_TRIES = 5;

  /** The most mails that one crash may send twice. */
  static final int BATCH = 20;

  private final OutgoingMailMapper mapper;
  private final AnswerMapper answers;
  private final LoopBreaker breaker;
  private final Clock clock;

  Outbox(OutgoingMailMapper mapper, AnswerMapper answers, LoopBreaker breaker, Clock clock) {
    this.mapper = mapper;
    this.answers = answers;
    this.breaker = breaker;
    this.clock = clock;
  }

  /** What a loop breaker holds is not claimed. */
  @Transactional
  public List<OutgoingMail> claim() {
    breaker.holdOutgoing();
    return mapper.claim(CurrentTenant.require(), clock.instant(), BATCH);
  }

  @Transactional
  public void sent(List<UUID> outgoing) {
    if (!outgoing.isEmpty()) {
      mapper.sent(
          CurrentTenant.require(), outgoing.stream().map(UUID::toString).toList(), clock.instant());
    }
  }

  @Transactional
  public void failed(OutgoingMail mail, String reason) {
    String status = mail.attempts() >= MAX_TRIES ? "FAILED" : "DUE";
    mapper.failed(CurrentTenant.require(), mail.outgoingId(), status, reason);
  }

  /** The mailboxes that mail leaves from, the usual one first. */
  @Transactional(readOnly = true)
  public List<SendingMailbox> senders() {
    return mapper.senders(CurrentTenant.require());
  }

  /** What goes with an answer. */
  @Transactional(readOnly = true)
  public List<AnswerFile> files(UUID outgoing) {
    return answers.files(CurrentTenant.require(), outgoing);
  }

  Instant now() {
    return clock.instant();
  }
}
