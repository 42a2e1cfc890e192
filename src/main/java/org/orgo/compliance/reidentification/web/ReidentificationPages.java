package org.orgo.compliance.reidentification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.compliance.reidentification.Reidentification;
import org.orgo.compliance.reidentification.Reidentification.ReidentificationStatus;
import org.orgo.compliance.reidentification.ReidentificationDesk;
import org.orgo.compliance.reidentification.ReidentificationId;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Pseudonyms;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;

/** Puts the pages of requests together. */
@Component
class ReidentificationPages {

  private static final int ROWS = 30;

  private final ReidentificationDesk desk;
  private final UserAccounts accounts;
  private final Layouts layouts;

  ReidentificationPages(ReidentificationDesk desk, UserAccounts accounts, Layouts layouts) {
    this.desk = desk;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  ReidentificationsPage list(Cursor cursor, HttpServletRequest request) {
    Page<Reidentification> found = desk.list(new PageRequest(cursor, ROWS));
    Map<UserId, String> names = names(found.items());
    return new ReidentificationsPage(
        layouts.of(request, ReidentificationEntries.KEY),
        found.items().stream().map(each -> row(each, names)).toList(),
        found.nextCursor() == null
            ? null
            : ReidentificationPageController.PATH + "?cursor=" + found.nextCursor());
  }

  /**
   * @param person who it is; null unless that is what the page answers
   */
  ReidentificationPage one(
      ReidentificationId id,
      OpenedPerson person,
      String draft,
      String refused,
      HttpServletRequest request) {
    Reidentification found = desk.get(id);
    return new ReidentificationPage(
        layouts.of(request, ReidentificationEntries.KEY),
        row(found, names(List.of(found))),
        person,
        draft,
        refused);
  }

  /** To the item, or to its record for who audits and may not see it otherwise. */
  static String itemHref(String kind, Object id, boolean seen) {
    String folder = kind.equals("task") ? "/tasks/" : "/cases/";
    return (seen ? "" : "/compliance") + folder + id;
  }

  private Map<UserId, String> names(List<Reidentification> requests) {
    return accounts.names(
        requests.stream()
            .flatMap(each -> Stream.of(each.requestedBy(), each.decidedBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private ReidentificationRow row(Reidentification request, Map<UserId, String> names) {
    boolean over = request.status() == ReidentificationStatus.OPEN && !desk.isOpen(request);
    boolean audits = CurrentActor.get().may(Permissions.AUDIT_READ);
    return new ReidentificationRow(
        request.reidentificationId().toString(),
        Pseudonyms.digits(request.pseudonym()),
        request.objectKind(),
        itemHref(request.objectKind(), request.objectId(), !audits),
        names.get(request.requestedBy()),
        request.requestedBy().equals(CurrentActor.get().userId()),
        request.reason(),
        request.requestedAt(),
        over ? "OVER" : request.status().name(),
        request.decidedBy() == null ? null : names.get(request.decidedBy()),
        request.decisionReason(),
        request.decidedAt(),
        request.openUntil());
  }
}
