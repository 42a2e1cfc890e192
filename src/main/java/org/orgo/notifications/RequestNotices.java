package org.orgo.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.notifications.persistence.RequestNoticeMapper;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who may decide on a request that it waits, and who made it what became of it. A
 * notice names neither; its mail says that there is something and where.
 */
@Service
public class RequestNotices {

  private final RequestNoticeMapper rows;
  private final RequestMails mails;
  private final Clock clock;

  RequestNotices(RequestNoticeMapper rows, RequestMails mails, Clock clock) {
    this.rows = rows;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * Asks everybody but who made it.
   *
   * @param permissions one of which is needed to decide
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(DecidedRequest request, List<String> permissions) {
    tell(request, NoticeKind.REQUEST_MADE, permissions, true);
  }

  /** Tells who made it, here and by mail; nobody is asked any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(DecidedRequest request, NoticeKind what) {
    withdraw(request);
    tell(request, what, null, true);
  }

  /** The same without a mail, for what is no news outside. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(DecidedRequest request, NoticeKind what) {
    withdraw(request);
    tell(request, what, null, false);
  }

  /** Takes back what those who may decide were told, and the mails that have not left. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(DecidedRequest request) {
    UUID event = request.event(NoticeKind.REQUEST_MADE);
    mails.withdraw(event, rows.withdraw(CurrentTenant.require(), event));
  }

  /** Marks the actor's notices that lead to the page of all requests of a kind as read. */
  @Transactional
  public void readAll(RequestKind kind) {
    CurrentActor.get()
        .user()
        .ifPresent(
            user -> rows.readAll(CurrentTenant.require(), user, kind.name(), clock.instant()));
  }

  /** Marks the actor's notices of one request as read, since its page was opened. */
  @Transactional
  public void readAbout(UUID id) {
    CurrentActor.get()
        .user()
        .ifPresent(user -> rows.readAbout(CurrentTenant.require(), user, id, clock.instant()));
  }

  private void tell(
      DecidedRequest request, NoticeKind what, List<String> permissions, boolean mailed) {
    List<MailReader> told =
        rows.tell(
            CurrentTenant.require(),
            request,
            request.event(what),
            what,
            permissions,
            clock.instant());
    if (mailed) {
      mails.write(request, what, told);
    }
  }
}
