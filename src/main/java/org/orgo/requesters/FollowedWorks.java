package org.orgo.requesters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.orgo.anonymous.ReportBudgets;
import org.orgo.anonymous.ReportBudgets.Budget;
import org.orgo.anonymous.ReportsThrottled;
import org.orgo.notifications.requesters.RequesterTexts;
import org.orgo.notifications.requesters.StatusLink;
import org.orgo.notifications.requesters.StatusLinks;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.requesters.FollowedWork.FollowedMessage;
import org.orgo.requesters.persistence.FollowedWorkMapper;
import org.orgo.requesters.persistence.FollowedWorkMapper.WorkRow;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows requesters their work: the title they gave it, where it is, and what was said to them. A
 * wrong address, one that has expired and one whose work is kept from most are answered alike.
 */
@Service
public class FollowedWorks {

  private final StatusLinks links;
  private final FollowedWorkMapper rows;
  private final RequesterTexts texts;
  private final ReportBudgets budgets;

  FollowedWorks(
      StatusLinks links, FollowedWorkMapper rows, RequesterTexts texts, ReportBudgets budgets) {
    this.links = links;
    this.rows = rows;
    this.texts = texts;
    this.budgets = budgets;
  }

  /**
   * @param address where the request comes from; counted, and forgotten
   * @throws NotFound when there is no such page
   * @throws ReportsThrottled when too many were asked for within the hour
   */
  @Transactional(readOnly = true)
  public FollowedWork open(String token, Locale language, String address) {
    return of(link(token, address), language);
  }

  StatusLink link(String token, String address) {
    budgets.take(Budget.STATUS_PAGE, address);
    return links.find(token).orElseThrow(() -> new NotFound("page"));
  }

  FollowedWork of(StatusLink link) {
    return of(link, Locale.ENGLISH);
  }

  private FollowedWork of(StatusLink link, Locale language) {
    WorkRow work =
        rows.work(CurrentTenant.require(), link.taskId()).orElseThrow(() -> new NotFound("page"));
    List<FollowedMessage> messages =
        rows.messages(CurrentTenant.require(), link.taskId(), link.personId()).stream()
            .map(
                said ->
                    new FollowedMessage(
                        said.createdAt(), said.fromRequester(), said.body(), said.files()))
            .toList();
    return new FollowedWork(
        work.number(),
        work.title(),
        work.status(),
        work.createdAt(),
        stillAhead(work),
        work.status() == TaskStatus.ON_HOLD
            ? texts.waitsFor(work.answers(), language).orElse(null)
            : null,
        messages);
  }

  private Instant stillAhead(WorkRow work) {
    return work.answeredBy() != null && texts.isAhead(work.answeredBy()) ? work.answeredBy() : null;
  }
}
