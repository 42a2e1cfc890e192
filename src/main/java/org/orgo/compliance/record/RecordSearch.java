package org.orgo.compliance.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.record.CaseRecords;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasks.record.RecordFilter;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.tasks.record.TaskRecords;
import org.orgo.vocabulary.work.WorkNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for records by id or number, person, account, time and domain; in days of the organization.
 */
@Service
@Transactional(readOnly = true)
public class RecordSearch {

  private static final int ROWS = 50;

  private final TaskRecords tasks;
  private final CaseRecords cases;
  private final UserAccounts accounts;
  private final Persons persons;
  private final Organizations organizations;

  RecordSearch(
      TaskRecords tasks,
      CaseRecords cases,
      UserAccounts accounts,
      Persons persons,
      Organizations organizations) {
    this.tasks = tasks;
    this.cases = cases;
    this.accounts = accounts;
    this.persons = persons;
    this.organizations = organizations;
  }

  /** Empty where the query names what there is not. */
  public Optional<Page<RecordedItem>> find(RecordQuery query) {
    return filter(query)
        .map(
            filter ->
                Page.cut(
                    query.isCases() ? cases.search(filter) : tasks.search(filter),
                    filter.limit(),
                    item -> new Cursor(item.createdAt(), item.id())));
  }

  /** The end of a day, or the moment; empty where the text is neither. */
  public Optional<Instant> asOf(String text) {
    return day(text).map(day -> startOf(day.plusDays(1)).minusNanos(1_000));
  }

  private Optional<RecordFilter> filter(RecordQuery query) {
    try {
      Optional<WorkNumber> number = WorkNumber.of(query.id());
      UUID id = query.id().isEmpty() || number.isPresent() ? null : UUID.fromString(query.id());
      PersonId person =
          query.person().isEmpty()
              ? null
              : persons.findByEmail(query.person()).map(Person::personId).orElseThrow();
      UserId user =
          query.user().isEmpty()
              ? null
              : accounts.findByEmail(query.user()).map(UserAccount::userId).orElseThrow();
      return Optional.of(
          new RecordFilter(
              id,
              number.map(WorkNumber::text).orElse(null),
              person,
              user,
              query.from().isEmpty() ? null : startOf(LocalDate.parse(query.from())),
              query.until().isEmpty() ? null : startOf(LocalDate.parse(query.until()).plusDays(1)),
              query.type().isEmpty() ? null : query.type(),
              query.cursor().isEmpty() ? null : Cursor.parse(query.cursor()),
              ROWS));
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Instant startOf(LocalDate day) {
    ZoneId zone = organizations.current().zone();
    return day.atStartOfDay(zone).toInstant();
  }
}
