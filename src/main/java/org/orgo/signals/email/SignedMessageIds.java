package org.orgo.signals.email;

import java.net.URI;
import java.util.UUID;
import org.orgo.notifications.ReplyAddresses;
import org.orgo.organizations.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices go out under ids that only we can make, so that an answer finds its task. */
@Component
class SignedMessageIds implements ReplyAddresses {

  private final ReplyToken tokens;
  private final String domain;

  SignedMessageIds(
      ReplyToken tokens,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") URI baseUrl) {
    this.tokens = tokens;
    this.domain = baseUrl.getHost();
  }

  @Override
  public String messageIdFor(TaskId task, UUID outgoingId) {
    return tokens.messageId(CurrentTenant.require(), task.value(), outgoingId, domain);
  }

  @Override
  public String threadOf(TaskId task) {
    return messageIdFor(task, task.value());
  }
}
