package org.orgo.compliance.erasure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.orgo.compliance.erasure.ErasedRows;
import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.compliance.erasure.ErasureDesk;
import org.orgo.compliance.erasure.ErasureId;
import org.orgo.compliance.erasure.web.ErasuresPage.ErasureRow;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;

/** Puts the pages of erasure together. */
@Component
class ErasurePages {

  private static final int ROWS = 30;
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final ErasureDesk desk;
  private final Persons persons;
  private final UserAccounts accounts;
  private final Layouts layouts;

  ErasurePages(ErasureDesk desk, Persons persons, UserAccounts accounts, Layouts layouts) {
    this.desk = desk;
    this.persons = persons;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  /** The person with this address or id. */
  Optional<Person> named(String query) {
    String words = query.strip();
    if (words.isEmpty() || !desk.mayErase()) {
      return Optional.empty();
    }
    return ID.matcher(words).matches()
        ? persons.find(new PersonId(UUID.fromString(words)))
        : persons.findByEmail(words);
  }

  ErasuresPage list(String query, Cursor cursor, HttpServletRequest request) {
    Page<ErasureCertificate> found = desk.certificates(new PageRequest(cursor, ROWS));
    Map<UserId, String> names =
        accounts.names(
            found.items().stream().map(ErasureCertificate::erasedBy).distinct().toList());
    List<ErasureRow> rows =
        found.items().stream()
            .map(
                each ->
                    new ErasureRow(
                        each.erasureId().value(),
                        each.personId().value(),
                        names.get(each.erasedBy()),
                        each.erasedAt(),
                        each.tables().size()))
            .toList();
    return new ErasuresPage(
        layouts.of(request, ComplianceEntries.KEY),
        desk.mayErase(),
        query,
        !query.isBlank(),
        rows,
        found.nextCursor() == null
            ? null
            : ErasurePageController.PATH + "?cursor=" + found.nextCursor());
  }

  ErasurePersonPage person(
      PersonId id,
      List<ErasedRows> preview,
      String reason,
      String refused,
      HttpServletRequest request) {
    Person person = desk.person(id);
    return new ErasurePersonPage(
        layouts.of(request, ComplianceEntries.KEY),
        id.value(),
        person.displayName(),
        person.email(),
        preview,
        reason,
        refused);
  }

  ErasureCertificatePage certificate(ErasureId id, HttpServletRequest request) {
    ErasureCertificate certificate = desk.certificate(id);
    String erasedBy = accounts.names(List.of(certificate.erasedBy())).get(certificate.erasedBy());
    return new ErasureCertificatePage(
        layouts.of(request, ComplianceEntries.KEY), certificate, erasedBy);
  }
}
