package org.orgo.mail.threads;

import java.net.URI;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives notices ids that only we can make, so that an answer finds its task. */
@Component
public class SignedMessageIds {

  private final ReplyToken tokens;
  private final String domain;

  SignedMessageIds(
      ReplyToken tokens,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.tokens = tokens;
    this.domain = baseUrl.getHost();
  }

  /** The id without angle brackets; the same mail always gets the same one. */
  public String messageIdFor(UUID task, UUID outgoingId) {
    return tokens.messageId(CurrentTenant.require(), task, outgoingId, domain);
  }

  /**
   * The id that all mails about the task answer, so that mailers show them together. No mail has
   * it: readers get notices of different events, so no mail comes first for all of them.
   */
  public String threadOf(UUID task) {
    return messageIdFor(task, task);
  }
}
