package org.orgo.mail.threads;

import java.net.URI;
import java.util.UUID;
import org.orgo.mail.persistence.AnswerMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives our mails about tasks ids that only we can make, so that an answer finds its task. They
 * carry the domain of the address from which the mail leaves.
 */
@Component
public class SignedMessageIds {

  private static final String FALLBACK_HOST = "orgo.invalid";

  private final ReplyToken tokens;
  private final AnswerMapper rows;
  private final String host;

  SignedMessageIds(
      ReplyToken tokens,
      AnswerMapper rows,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.tokens = tokens;
    this.rows = rows;
    this.host = "localhost".equals(baseUrl.getHost()) ? FALLBACK_HOST : baseUrl.getHost();
  }

  /** Where mail comes from that leaves from no mailbox in particular; null where none is read. */
  @Transactional(readOnly = true)
  public String usualAddress() {
    return rows.usualMailbox(CurrentTenant.require())
        .map(AnswerMapper.UsualMailbox::address)
        .orElse(null);
  }

  /**
   * The id without angle brackets; the same mail always gets the same one.
   *
   * @param from the address from which it leaves; null where the organization has none
   */
  public String messageIdFor(UUID task, UUID outgoingId, String from) {
    String domain = from == null ? host : from.substring(from.lastIndexOf('@') + 1);
    return tokens.messageId(CurrentTenant.require(), task, outgoingId, domain);
  }

  /**
   * The id that all notices about the task answer, so that mailers show them together. No mail has
   * it: readers get notices of different events, so no mail comes first for all of them.
   */
  public String threadOf(UUID task, String from) {
    return messageIdFor(task, task, from);
  }
}
