package org.orgo.compliance.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.audit.AuditEntry;
import org.orgo.cases.CaseBoard;
import org.orgo.compliance.audit.AuditDesk;
import org.orgo.compliance.audit.web.AuditPage.AuditRow;
import org.orgo.compliance.audit.webhook.HeadDeliveryState;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.TaskBoard;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of what was done together. */
@Component
class AuditPages {

  private static final int ROWS = 50;
  private static final String TASK = "task";
  private static final String CASE = "case";
  private static final String USER = "user";
  private static final Set<String> CAME_IN = Set.of("login.succeeded", "login.password_accepted");

  private final AuditDesk desk;
  private final UserAccounts accounts;
  private final TaskBoard tasks;
  private final CaseBoard cases;
  private final Layouts layouts;

  AuditPages(
      AuditDesk desk, UserAccounts accounts, TaskBoard tasks, CaseBoard cases, Layouts layouts) {
    this.desk = desk;
    this.accounts = accounts;
    this.tasks = tasks;
    this.cases = cases;
    this.layouts = layouts;
  }

  AuditPage of(AuditForm form, Cursor cursor, HeadDeliveryState heads, HttpServletRequest request) {
    Layout layout = layouts.of(request, ComplianceEntries.KEY);
    Optional<UserAccount> person =
        form.person().isEmpty() ? Optional.empty() : accounts.findByEmail(form.person());
    boolean unknownPerson = !form.person().isEmpty() && person.isEmpty();
    // whoever nobody is did nothing
    UUID actor =
        unknownPerson ? new UUID(0, 0) : person.map(each -> each.userId().value()).orElse(null);
    Page<AuditEntry> found =
        desk.find(
            form.filter(actor, ZoneId.of(layout.texts().zone())), new PageRequest(cursor, ROWS));
    return new AuditPage(
        layout,
        form,
        desk.lastCheck().orElse(null),
        heads,
        unknownPerson,
        rows(found.items()),
        found.nextCursor() == null ? null : href(form, found.nextCursor()),
        cursor == null);
  }

  private List<AuditRow> rows(List<AuditEntry> entries) {
    Map<UserId, String> names =
        accounts.names(
            Stream.concat(
                    entries.stream().map(AuditEntry::actorUserId).filter(Objects::nonNull),
                    ids(entries, USER).stream())
                .distinct()
                .map(UserId::new)
                .toList());
    Map<UUID, String> titles = tasks.names(ids(entries, TASK));
    Map<UUID, String> caseTitles = cases.names(ids(entries, CASE));
    return entries.stream()
        .map(entry -> row(entry, names, entry.objectKind().equals(TASK) ? titles : caseTitles))
        .toList();
  }

  private static List<UUID> ids(List<AuditEntry> entries, String kind) {
    return entries.stream()
        .filter(entry -> entry.objectKind().equals(kind))
        .flatMap(entry -> id(entry.objectId()).stream())
        .distinct()
        .toList();
  }

  private static Optional<UUID> id(String objectId) {
    try {
      return Optional.of(UUID.fromString(objectId));
    } catch (IllegalArgumentException anotherKindOfId) {
      return Optional.empty();
    }
  }

  private static AuditRow row(
      AuditEntry entry, Map<UserId, String> names, Map<UUID, String> titles) {
    boolean work = entry.objectKind().equals(TASK) || entry.objectKind().equals(CASE);
    String title = work ? id(entry.objectId()).map(titles::get).orElse(null) : null;
    String person = entry.objectKind().equals(USER) ? name(entry.objectId(), names) : null;
    return new AuditRow(
        entry.occurredAt(),
        entry.action(),
        entry.category().name(),
        entry.origin().name(),
        who(entry, person, names),
        entry.objectKind(),
        Objects.requireNonNullElse(person == null ? title : person, entry.objectId()),
        title == null ? null : "/" + entry.objectKind() + "s/" + entry.objectId(),
        entry.fields(),
        entry.tokenName(),
        entry.address());
  }

  /** Nobody is known yet while somebody logs in; whoever came in by it did it. */
  private static String who(AuditEntry entry, String person, Map<UserId, String> names) {
    if (entry.actorUserId() == null) {
      return CAME_IN.contains(entry.action()) ? person : null;
    }
    return names.getOrDefault(new UserId(entry.actorUserId()), entry.actorUserId().toString());
  }

  private static String name(String user, Map<UserId, String> names) {
    return id(user).map(UserId::new).map(names::get).orElse(null);
  }

  private static String href(AuditForm form, String cursor) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/audit").queryParam("cursor", "{cursor}");
    address.queryParam("about", "{about}").queryParam("person", "{person}");
    address.queryParam("kind", "{kind}");
    address.queryParamIfPresent("category", Optional.ofNullable(form.category()));
    address.queryParamIfPresent("from", Optional.ofNullable(form.from()));
    address.queryParamIfPresent("to", Optional.ofNullable(form.to()));
    return address
        .encode()
        .buildAndExpand(cursor, form.about(), form.person(), form.kind())
        .toUriString();
  }
}
