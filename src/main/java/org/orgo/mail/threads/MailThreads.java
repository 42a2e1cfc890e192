package org.orgo.mail.threads;

import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.MailThreadMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails belong to which piece of work. */
@Service
public class MailThreads {

  private final MailThreadMapper mapper;

  MailThreads(MailThreadMapper mapper) {
    this.mapper = mapper;
  }

  /** Notes that the mail became work, or was filed, in which case both ids are null. */
  @Transactional
  public void routed(SignalId signal, UUID taskId, UUID caseId) {
    mapper.linkThread(CurrentTenant.require(), signal, taskId, caseId);
  }
}
