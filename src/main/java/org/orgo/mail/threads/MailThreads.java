package org.orgo.mail.threads;

import java.util.List;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.MailThreadMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that belong to a piece of work. */
@Service
public class MailThreads {

  private final MailThreadMapper mapper;

  MailThreads(MailThreadMapper mapper) {
    this.mapper = mapper;
  }

  /** The mail has become work, or has been filed (then both ids are null). */
  @Transactional
  public void routed(SignalId signal, UUID taskId, UUID caseId) {
    mapper.linkThread(CurrentTenant.require(), signal, taskId, caseId);
    mapper.routed(CurrentTenant.require(), signal);
  }

  /** In order of arrival. The caller has made sure that the reader may see the task. */
  @Transactional(readOnly = true)
  public List<ThreadMail> of(UUID taskId) {
    return mapper.mailsOfTask(CurrentTenant.require(), taskId);
  }
}
