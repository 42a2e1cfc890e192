package org.orgo.people.persons.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.NewHold;
import org.orgo.cases.CaseDesk;
import org.orgo.compliance.erasure.ErasureDesk;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.PersonIsMerged;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.Gen;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two persons become one, and are parted again as if nothing had been. */
@OrgoTest
class PersonMergingTests {

  /** What is written about a merge, and what others write meanwhile about the work before it. */
  private static final List<String> NOT_COMPARED =
      List.of(
          "audit_entries",
          "audit_unsealed",
          "audit_seals",
          "notifications",
          "outgoing_emails",
          "person_merges",
          "person_merge_rows");

  @Autowired TestOrganizations organizations;
  @Autowired PersonMerging merging;
  @Autowired Persons persons;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired CaseDesk cases;
  @Autowired HoldDesk holds;
  @Autowired ErasureDesk erasure;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shops;
  private PersonId lea;
  private PersonId other;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    lea = person("lea@one.example", "Lea");
    other = person("l.fontaine@two.example", "L. Fontaine");
  }

  @Test
  void what_named_the_one_names_the_other_and_mail_from_its_address_too() {
    TaskId task = asked(other, Visibility.INTERNAL);

    PersonMerge merge = merge(lea, other);

    assertThat(shops.asSystem(() -> board.get(task)).requesterPersonId()).isEqualTo(lea);
    assertThat(person("L.Fontaine@two.example", "Anybody")).isEqualTo(lea);
    assertThat(shops.asSystem(() -> audit.about("person", lea)))
        .extracting(AuditEntry::action)
        .contains("person.merged");
    undo(merge);
    assertThat(shops.asSystem(() -> board.get(task)).requesterPersonId()).isEqualTo(other);
    assertThat(person("l.fontaine@two.example", "Anybody")).isEqualTo(other);
  }

  @Test
  void a_preview_says_what_moves_and_what_is_there_twice_and_changes_nothing() {
    TaskId task = asked(other, Visibility.INTERNAL);
    takesPart(lea, task);
    Map<String, String> before = everything();

    MergePreview preview = shops.as("admin", () -> merging.preview(lea, other));

    assertThat(preview.tables())
        .contains(new MergedRows("tasks", 1, 0), new MergedRows("task_participants", 0, 1));
    assertThat(everything()).isEqualTo(before);
    assertThat(rowCount("person_merges")).isZero();
  }

  @Test
  void the_account_moves_with_the_person_who_logs_in_by_it() {
    shops.runAsSystem(() -> persons.link(other, shops.user("worker")));

    assertThat(shops.as("admin", () -> merging.preview(lea, other)).movesAccount()).isTrue();
    PersonMerge merge = merge(lea, other);

    assertThat(shops.asSystem(() -> persons.findByUser(shops.user("worker"))))
        .hasValueSatisfying(person -> assertThat(person.personId()).isEqualTo(lea));
    undo(merge);
    assertThat(shops.asSystem(() -> persons.find(lea)).orElseThrow().userId()).isNull();
    assertThat(shops.asSystem(() -> persons.find(other)).orElseThrow().userId())
        .isEqualTo(shops.user("worker"));
  }

  @Test
  void anonymised_work_is_neither_moved_nor_counted() {
    TaskId task = asked(other, Visibility.ANONYMISED);
    PersonId called = shops.asSystem(() -> board.get(task)).requesterPersonId();

    assertThat(shops.as("admin", () -> merging.preview(lea, other)).tables()).isEmpty();
    merge(lea, other);

    assertThat(shops.asSystem(() -> board.get(task)).requesterPersonId()).isEqualTo(called);
  }

  @Test
  void a_merge_and_its_undoing_leave_every_table_as_it_was() {
    Property.check(
        6,
        source -> {
          found();
          Stock stock = new Stock(source);
          stock.fill();
          Map<String, String> before = everything();

          PersonMerge merge = merge(lea, other);
          assertThat(referring(other)).isEmpty();
          undo(merge);

          assertThat(everything()).isEqualTo(before);
        });
  }

  @Test
  void every_column_that_refers_to_a_person_is_merged() {
    List<String> merged =
        inside(
            () ->
                jdbc.queryForList(
                    "select table_name || '.' || column_name from person_references()",
                    String.class));
    List<String> named =
        inside(
            () ->
                jdbc.queryForList(
                    """
                    select tab.relname || '.' || col.attname
                    from pg_attribute col
                    join pg_class tab on tab.oid = col.attrelid
                    where tab.relnamespace = 'orgo'::regnamespace
                      and tab.relkind = 'r'
                      and not col.attisdropped
                      and col.attname ~ 'person_id$|^merged_into_id$'
                    """,
                    String.class));

    assertThat(merged)
        .contains(
            "tasks.requester_person_id", "signals.sender_person_id", "persons.merged_into_id");
    assertThat(named)
        .as("refer to persons by a foreign key, or stand here with their reason")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    merged.stream(),
                    List.of(
                        "persons.person_id", // the person itself
                        "erasures.person_id", // is nobody any more; the certificate stays
                        "import_persons.person_id", // which archive brought whom
                        "legal_holds.person_id", // such a person is not merged
                        "person_merges.kept_person_id", // the record of merges
                        "person_merges.merged_person_id",
                        "reidentifications.person_id") // about ANONYMISED work, which stays
                        .stream())
                .toList());
  }

  @Test
  void who_was_merged_is_merged_again_with_the_other_and_the_last_merge_is_undone_first() {
    PersonId third = person("lea@three.example", "Third");
    TaskId task = asked(other, Visibility.INTERNAL);
    PersonMerge first = merge(lea, other);
    PersonMerge second = merge(third, lea);

    assertThat(shops.asSystem(() -> board.get(task)).requesterPersonId()).isEqualTo(third);
    assertThat(person("l.fontaine@two.example", "Anybody")).isEqualTo(third);
    assertThatThrownBy(() -> undo(first)).isInstanceOf(LaterMergeStands.class);
    undo(second);
    undo(first);
    assertThat(shops.asSystem(() -> board.get(task)).requesterPersonId()).isEqualTo(other);
    assertThatThrownBy(() -> undo(first)).isInstanceOf(MergeIsUndone.class);
  }

  @Test
  void who_is_merged_is_not_merged_or_erased_once_more() {
    merge(lea, other);

    assertThatThrownBy(() -> merge(lea, other)).isInstanceOf(PersonIsMerged.class);
    assertThatThrownBy(() -> shops.run("compliance", () -> erasure.erase(other, "Letter")))
        .isInstanceOf(PersonIsMerged.class);
    shops.run("compliance", () -> erasure.erase(lea, "Letter"));
    assertThat(shops.asSystem(() -> persons.find(other)).orElseThrow().email()).isNull();
  }

  @Test
  void a_person_is_merged_with_another_person_of_the_organization() {
    assertThatThrownBy(() -> merge(lea, lea)).isInstanceOf(SamePerson.class);
    assertThatThrownBy(() -> merge(lea, PersonId.random())).isInstanceOf(UnknownReference.class);
    assertThatThrownBy(() -> merge(PersonId.random(), lea)).isInstanceOf(NotFound.class);
  }

  @Test
  void two_who_log_in_by_accounts_of_their_own_are_two() {
    shops.runAsSystem(() -> persons.link(lea, shops.user("worker")));
    shops.runAsSystem(() -> persons.link(other, shops.user("safety")));

    assertThatThrownBy(() -> merge(lea, other)).isInstanceOf(BothHaveAccounts.class);
  }

  @Test
  void whom_a_hold_names_is_kept() {
    shops.run(
        "compliance",
        () ->
            holds.place(
                new NewHold(HoldKind.PERSON, null, other.value(), null, null, null, "Court")));

    assertThatThrownBy(() -> merge(lea, other)).isInstanceOf(MergedPersonIsHeld.class);
    assertThat(merge(other, lea).stands()).isTrue();
  }

  @Test
  void only_administrators_merge_and_only_for_a_time_is_it_undone() {
    assertThatThrownBy(() -> shops.as("worker", () -> merging.merge(lea, other)))
        .isInstanceOf(NotAllowed.class);
    PersonMerge merge = merge(lea, other);
    assertThatThrownBy(() -> shops.as("worker", () -> merging.undo(merge.mergeId())))
        .isInstanceOf(NotAllowed.class);

    clock.advance(PersonMerging.UNDO_PERIOD.plus(Duration.ofDays(1)));

    assertThatThrownBy(() -> undo(merge)).isInstanceOf(UndoPeriodIsOver.class);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** Work and wellbeing of both, drawn at random. */
  private final class Stock {

    private final Source source;
    private final UUID group = UUID.randomUUID();

    private Stock(Source source) {
      this.source = source;
    }

    void fill() {
      int count = source.draw(Gen.integers(1, 5));
      for (int each = 0; each < count; each++) {
        PersonId asking = somebody();
        TaskId task = asked(asking, Visibility.INTERNAL);
        cases(somebody());
        takesPart(somebody(), task);
        shops.runAsSystem(() -> tasks.reply(task, asking, null, "Still so"));
        shops.run("worker", () -> tasks.comment(task, "Seen", CommentVisibility.INTERNAL_ONLY));
      }
      write(
          """
          insert into learning_groups (organization_id, group_id, code, display_name, owner_role, created_at)
          values (?, ?, '7b', '7b', 'Triage', now())
          """,
          group);
      for (PersonId person : List.of(lea, other)) {
        if (source.chance(0.7)) {
          write(
              """
              insert into group_memberships (organization_id, group_id, person_id, joined_on)
              values (?, ?, ?, current_date - 7)
              """,
              group,
              person.value());
        }
        write(
            """
            insert into wellbeing_checkins (
              organization_id, group_id, person_id, checkin_id, score, source, answered_at, created_at)
            values (?, ?, ?, gen_random_uuid(), 7, 'API', now(), now())
            """,
            group,
            person.value());
        write(
            """
            insert into signals (
              organization_id, sender_person_id, signal_id, channel, status, received_at)
            values (?, ?, gen_random_uuid(), 'API', 'ROUTED', now())
            """,
            person.value());
        write(
            """
            insert into email_messages (
              organization_id, sender_person_id, email_id, sha256, raw_size, status, received_at)
            values (?, ?, gen_random_uuid(), 'x', 3, 'ROUTED', now())
            """,
            person.value());
      }
      if (source.chance(0.5)) {
        shops.runAsSystem(() -> persons.link(other, shops.user("worker")));
      }
    }

    private PersonId somebody() {
      return source.chance(0.6) ? other : lea;
    }

    private void cases(PersonId reporting) {
      shops.runAsSystem(() -> cases.open(aCase().reportedBy(reporting).draft()));
    }
  }

  private PersonId person(String address, String name) {
    return shops.asSystem(() -> persons.findOrCreate(address, name).personId());
  }

  private TaskId asked(PersonId asking, Visibility visibility) {
    return shops.asSystem(
        () -> tasks.open(aTask().visible(visibility).askedForBy(asking).draft()).taskId());
  }

  /** In the same part as who asked, so that both may be there once. */
  private void takesPart(PersonId person, TaskId task) {
    write(
        """
        insert into task_participants (
          organization_id, task_id, person_id, participant_id, reason, added_at)
        values (?, ?, ?, gen_random_uuid(), 'REQUESTER', now())
        on conflict do nothing
        """,
        task.value(),
        person.value());
  }

  private void write(String statement, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = shops.id().value();
    System.arraycopy(values, 0, all, 1, values.length);
    inside(() -> jdbc.update(statement, all));
  }

  private PersonMerge merge(PersonId kept, PersonId merged) {
    return shops.as("admin", () -> merging.merge(kept, merged));
  }

  private PersonMerge undo(PersonMerge merge) {
    return shops.as("admin", () -> merging.undo(merge.mergeId()));
  }

  /** Every row of every table of the organization, as text. */
  private Map<String, String> everything() {
    return inside(
        () -> {
          Map<String, String> rows = new TreeMap<>();
          jdbc
              .queryForList(
                  """
                  select tab.relname
                  from pg_class tab
                  join pg_policies policy on policy.schemaname = 'orgo'
                    and policy.tablename = tab.relname
                    and policy.policyname = 'tenant_wall'
                  where tab.relnamespace = 'orgo'::regnamespace
                    and tab.relkind = 'r'
                  """,
                  String.class)
              .stream()
              .filter(table -> !NOT_COMPARED.contains(table))
              .forEach(
                  table ->
                      rows.put(
                          table,
                          jdbc.queryForObject(
                              "select string_agg(each::text, chr(10) order by each::text) from %s each"
                                  .formatted(table),
                              String.class)));
          return rows;
        });
  }

  /** Where a person is still named. */
  private List<String> referring(PersonId person) {
    return inside(
        () ->
            jdbc
                .queryForList(
                    "select table_name || ' where ' || column_name from person_references()",
                    String.class)
                .stream()
                .filter(
                    place ->
                        jdbc.queryForObject(
                                "select count(*) from %s = ?".formatted(place),
                                Integer.class,
                                person.value())
                            > 0)
                .toList());
  }

  private int rowCount(String table) {
    return inside(() -> jdbc.queryForObject("select count(*) from " + table, Integer.class));
  }

  private <T> T inside(Supplier<T> work) {
    return shops.asSystem(() -> transaction.execute(status -> work.get()));
  }
}
