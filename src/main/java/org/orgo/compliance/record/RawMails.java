package org.orgo.compliance.record;

import org.orgo.mail.MailId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.record.ArrivalRecords;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails as they were received, for auditors who see the task they are about. A raw mail cannot be
 * masked, so a reason does not open it, and those of ANONYMISED work are not there.
 */
@Service
@Transactional(readOnly = true)
public class RawMails {

  private final ArrivalRecords arrivals;
  private final TaskBoard board;

  RawMails(ArrivalRecords arrivals, TaskBoard board) {
    this.arrivals = arrivals;
    this.board = board;
  }

  /**
   * @throws NotFound also when the reader may not see the task it is about
   */
  public byte[] of(MailId mail) {
    Task task = arrivals.taskOf(mail).map(board::get).orElseThrow(() -> new NotFound("mail"));
    if (task.visibility() == Visibility.ANONYMISED) {
      throw new NotFound("mail");
    }
    return arrivals.raw(mail).orElseThrow(() -> new NotFound("mail"));
  }
}
