package org.orgo.signals.email;

import java.util.UUID;
import org.orgo.notifications.ReplyAddresses;
import org.orgo.organizations.CurrentTenant;
import org.orgo.organizations.OrganizationId;
import org.orgo.signals.email.persistence.OutgoingMailMapper;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** Names our mails so that {@link ReplyRecognition} knows an answer by its signature. */
@Component
class SignedReplyAddresses implements ReplyAddresses {

  private final ReplyToken tokens;
  private final OutgoingMailMapper mails;

  SignedReplyAddresses(ReplyToken tokens, OutgoingMailMapper mails) {
    this.tokens = tokens;
    this.mails = mails;
  }

  @Override
  public String messageIdFor(TaskId task, UUID outgoingId) {
    OrganizationId organization = CurrentTenant.require();
    String address = mails.ownAddress(organization).orElse("orgo@orgo.invalid");
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return tokens.messageId(organization, task.value(), outgoingId, domain);
  }
}
