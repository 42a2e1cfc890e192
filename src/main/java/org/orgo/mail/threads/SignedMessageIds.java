package org.orgo.mail.threads;

import java.net.URI;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices go out under ids that only we can make, so that an answer finds its task. */
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

  /** Without angle brackets; the same mail gets the same name. */
  public String messageIdFor(UUID task, UUID outgoingId) {
    return tokens.messageId(CurrentTenant.require(), task, outgoingId, domain);
  }

  /**
   * What all mails about the task say they answer, so that mailers show them together. No mail has
   * this id itself: readers are told of different events, so no mail is the first one for all.
   */
  public String threadOf(UUID task) {
    return messageIdFor(task, task);
  }
}
