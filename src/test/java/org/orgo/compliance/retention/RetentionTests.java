package org.orgo.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.HoldIsReleased;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.LegalHold;
import org.orgo.audit.hold.NewHold;
import org.orgo.cases.CaseDesk;
import org.orgo.insights.Hydration;
import org.orgo.insights.persistence.RebuildMapper;
import org.orgo.mail.Mailboxes;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes when its time is over, what a hold keeps, and what the certificate says of it. */
@OrgoTest
class RetentionTests {

  private static final PageRequest ALL = new PageRequest(null, 50);

  @Autowired TestOrganizations organizations;
  @Autowired DeletionSteps steps;
  @Autowired RetentionPlan plan;
  @Autowired HoldDesk holds;
  @Autowired CaseDesk cases;
  @Autowired TaskDesk tasks;
  @Autowired Persons persons;
  @Autowired Mailboxes mailboxes;
  @Autowired Hydration hydration;
  @Autowired RebuildMapper facts;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization friends;
  private OldWork.Doing doing;
  private PersonId ida;

  @BeforeEach
  void found() {
    friends = organizations.found("friend_group");
    doing = doing(friends);
    ida = friends.asSystem(() -> persons.findOrCreate("ida@elsewhere.example", "Ida").personId());
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private OldWork.Doing doing(TestOrganization organization) {
    return new OldWork.Doing(organization, cases, tasks, mailboxes, jdbc, transaction);
  }

  @Test
  void an_old_case_goes_whole_where_180_days_are_kept_and_stays_where_3650_are() {
    TestOrganization hospital = organizations.found("hospital");
    OldWork ours = doing.resolved("gonecanary", ida);
    OldWork theirs = doing(hospital).resolved("keptcanary", null);
    List.of(friends, hospital).forEach(each -> each.runAsSystem(hydration::upToNow));
    assertThat(rowsWith(friends, ours)).isNotEmpty();

    clock.advance(Duration.ofDays(182));
    List.of(friends, hospital).forEach(this::night);
    List.of(friends, hospital).forEach(each -> each.runAsSystem(hydration::upToNow));

    assertThat(rowsWith(friends, ours))
        .as("ids in the audit and the certificate, and that the mail was read")
        .containsOnlyKeys("orgo.audit_entries", "orgo.deletion_run_items", "orgo.email_messages");
    assertThat(mark(friends, "gonecanary")).isEmpty();
    assertThat(mark(hospital, "keptcanary")).containsKeys("orgo.tasks", "orgo.email_attachments");
    assertThat(rowsWith(hospital, theirs))
        .containsKeys("orgo.cases", "engine.act_hi_procinst", "insights.fact_cases");
  }

  @Test
  void a_day_too_early_nothing_goes() {
    OldWork work = doing.resolved("early", ida);
    Map<String, Long> before = rowsWith(friends, work);

    clock.advance(Duration.ofDays(180));
    night(friends);

    assertThat(rowsWith(friends, work)).isEqualTo(before);
  }

  @Test
  void a_case_with_an_open_task_stays() {
    OldWork work = doing.resolved("open", ida);
    friends.as("worker", () -> tasks.open(aTask().ofCase(work.theCase().value()).draft()));

    clock.advance(Duration.ofDays(400));
    night(friends);

    assertThat(rowsWith(friends, work)).containsKey("orgo.cases");
  }

  @Test
  void a_hold_keeps_exactly_the_case_it_names_and_when_it_is_released_that_goes_too() {
    OldWork held = doing.resolved("heldcanary", null);
    OldWork other = doing.resolved("other", null);
    LegalHold hold = place(HoldKind.CASE, held.theCase().value(), null, null, null);

    clock.advance(Duration.ofDays(182));
    night(friends);

    assertThat(rowsWith(friends, held)).containsKeys("orgo.tasks", "engine.act_hi_procinst");
    assertThat(mark(friends, "heldcanary")).containsKey("orgo.attachment_contents");
    assertThat(rowsWith(friends, other)).doesNotContainKey("orgo.cases");
    assertThat(runs().get(0).itemsHeld()).isEqualTo(1);

    friends.run("compliance", () -> holds.release(hold.holdId(), "The court has decided"));
    clock.advance(Duration.ofDays(1));
    night(friends);

    assertThat(rowsWith(friends, held)).doesNotContainKey("orgo.cases");
    assertThat(other.ids()).isNotEmpty();
  }

  @Test
  void a_hold_that_is_placed_in_the_night_keeps_what_is_not_gone_yet() {
    OldWork held = doing.resolved("heldcanary", null);
    OldWork other = doing.resolved("other", null);
    clock.advance(Duration.ofDays(182));
    afterTheHourOfDeletion();
    assertThat(friends.asSystem(steps::next)).as("what is due is noted").isTrue();

    place(HoldKind.CASE, held.theCase().value(), null, null, null);
    night(friends);

    assertThat(rowsWith(friends, held)).containsKey("orgo.cases");
    assertThat(rowsWith(friends, other)).doesNotContainKey("orgo.cases");
    DeletionRun run = runs().get(0);
    assertThat(List.of(run.itemsTotal(), run.itemsDeleted(), run.itemsHeld()))
        .containsExactly(2, 1, 1);
  }

  @Test
  void a_mail_read_from_a_server_stays_known_there_and_says_nothing() {
    OldWork work = doing.resolved("mailcanary", null);

    clock.advance(Duration.ofDays(182));
    night(friends);

    Map<String, Object> mail =
        ask(
            friends,
            () ->
                jdbc.queryForMap(
                    """
                    select uid, raw, from_address, text_body, emptied_at
                    from email_messages
                    where email_id = ?
                    """,
                    work.mail()));
    assertThat(mail.get("uid")).isEqualTo(7L);
    assertThat(mail.get("emptied_at")).isNotNull();
    assertThat(mail).extractingByKeys("raw", "from_address", "text_body").containsOnlyNulls();
  }

  @Test
  void a_person_labels_and_a_period_are_held_likewise() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    OldWork idas = doing.resolved("idas", ida);
    OldWork work = doing.resolved("work", null);

    LegalHold person = place(HoldKind.PERSON, ida.value(), null, null, null);
    assertThat(heldCases()).containsExactly(idas.theCase().value());
    release(person);
    LegalHold labels = place(HoldKind.LABEL, null, "1001.1*.Ops.*", null, null);
    assertThat(heldCases()).contains(idas.theCase().value(), work.theCase().value());
    release(labels);
    release(place(HoldKind.LABEL, null, "*.9*", null, null));
    assertThat(heldCases()).isEmpty();
    LegalHold before = place(HoldKind.PERIOD, null, null, today.minusDays(9), today.minusDays(1));
    assertThat(heldCases()).isEmpty();
    release(before);
    place(HoldKind.PERIOD, null, null, today, today);
    assertThat(heldCases()).contains(work.theCase().value());
  }

  @Test
  void a_hold_takes_the_engines_removal_time_and_a_release_gives_it_back() {
    OldWork work = doing.resolved("engine", null);
    List<Object> before = removalTimes(work);
    assertThat(before).isNotEmpty().doesNotContainNull();

    LegalHold hold = place(HoldKind.CASE, work.theCase().value(), null, null, null);
    assertThat(removalTimes(work)).hasSameSizeAs(before).containsOnlyNulls();

    release(hold);
    assertThat(removalTimes(work)).hasSameSizeAs(before).doesNotContainNull();
  }

  @Test
  void insights_keep_the_facts_of_what_is_held() {
    OldWork held = doing.resolved("heldcanary", null);
    OldWork other = doing.resolved("other", null);
    friends.runAsSystem(hydration::upToNow);
    place(HoldKind.CASE, held.theCase().value(), null, null, null);

    LocalDate later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    friends.runAsSystem(
        () -> transaction.executeWithoutResult(status -> facts.keepFrom(friends.id(), later)));

    assertThat(rowsWith(friends, held))
        .containsKeys("insights.fact_tasks", "insights.dim_cases", "insights.fact_occurrences");
    assertThat(rowsWith(friends, other).keySet()).noneMatch(table -> table.startsWith("insights"));
  }

  @Test
  void the_certificate_counts_rows_and_hashes_the_ids_in_order() throws Exception {
    OldWork work = doing.resolved("certified", null);

    clock.advance(Duration.ofDays(182));
    night(friends);

    DeletionRun run = runs().get(0);
    assertThat(run.itemsTotal()).isEqualTo(1);
    assertThat(run.itemsDeleted()).isEqualTo(1);
    assertThat(run.deletedRows().path("cases").asInt()).isEqualTo(1);
    assertThat(run.deletedRows().path("attachment_contents").asInt()).isEqualTo(1);
    assertThat(run.deletedRows().path("engine_history").asInt()).isPositive();
    byte[] ids = work.theCase().toString().getBytes(StandardCharsets.UTF_8);
    assertThat(run.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ids)));
    assertThat(friends.asSystem(() -> audit.about("deletion_run", run.runId())))
        .extracting(AuditEntry::action)
        .containsExactly("records.deleted", "deletion.certified");
    assertThat(friends.asSystem(steps::next)).as("once a night").isFalse();
  }

  @Test
  void the_plan_says_what_goes_on_which_day_and_how_much_a_hold_keeps() {
    doing.resolved("one", null);
    OldWork held = doing.resolved("two", null);
    place(HoldKind.CASE, held.theCase().value(), null, null, null);
    LocalDate due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(181);

    assertThat(friends.as("compliance", plan::next))
        .contains(new PlannedDeletion(due, RetainedKind.CASE, 1, 1));
    assertThat(friends.as("compliance", plan::reason).days()).isEqualTo(180);
    assertThatThrownBy(() -> friends.as("worker", plan::next)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_hold_is_placed_and_released_once_with_reasons_by_who_may_and_recorded() {
    OldWork work = doing.resolved("rights", null);
    UUID id = work.theCase().value();
    NewHold wanted = new NewHold(HoldKind.CASE, id, null, null, null, null, "Court");
    NewHold silent = new NewHold(HoldKind.CASE, id, null, null, null, null, " ");
    NewHold vague = new NewHold(HoldKind.LABEL, id, null, null, null, null, "Court");

    for (String name : List.of("admin", "ceo", "worker", "ops")) {
      assertThatThrownBy(() -> friends.as(name, () -> holds.place(wanted)))
          .isInstanceOf(NotAllowed.class);
    }
    for (NewHold wrong : List.of(silent, vague)) {
      assertThatThrownBy(() -> friends.as("compliance", () -> holds.place(wrong)))
          .isInstanceOf(InvalidRequest.class);
    }
    LegalHold hold = friends.as("compliance", () -> holds.place(wanted));
    assertThatThrownBy(() -> friends.as("compliance", () -> holds.release(hold.holdId(), "")))
        .isInstanceOf(InvalidRequest.class);
    release(hold);
    assertThatThrownBy(() -> release(hold)).isInstanceOf(HoldIsReleased.class);
    assertThat(friends.asSystem(() -> audit.about("legal_hold", hold.holdId())))
        .extracting(AuditEntry::action)
        .containsExactly("hold.placed", "hold.released");
    assertThat(friends.as("compliance", () -> holds.list(ALL)).items())
        .extracting(LegalHold::isActive)
        .containsExactly(false);
  }

  private LegalHold place(
      HoldKind kind, UUID id, String labels, LocalDate startsOn, LocalDate endsOn) {
    return friends.as(
        "compliance",
        () ->
            holds.place(
                new NewHold(
                    kind,
                    kind == HoldKind.CASE ? id : null,
                    kind == HoldKind.PERSON ? id : null,
                    labels,
                    startsOn,
                    endsOn,
                    "Court")));
  }

  private void release(LegalHold hold) {
    friends.run("compliance", () -> holds.release(hold.holdId(), "Over"));
  }

  private List<DeletionRun> runs() {
    return friends.as("compliance", () -> plan.runs(ALL)).items();
  }

  /** All of it, at noon of the clock's day. */
  /** Whatever time it is while the test runs. */
  private void afterTheHourOfDeletion() {
    clock.moveTo(
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .atTime(12, 0)
            .toInstant(ZoneOffset.UTC));
  }

  private void night(TestOrganization organization) {
    afterTheHourOfDeletion();
    while (organization.asSystem(steps::next)) {
      assertThat(organization.id()).isNotNull();
    }
  }

  private List<UUID> heldCases() {
    return ask(
        friends,
        () ->
            jdbc.queryForList(
                "select item_id from held_items(?) where kind = 'CASE'",
                UUID.class,
                friends.id().value()));
  }

  private List<Object> removalTimes(OldWork work) {
    return ask(
        friends,
        () ->
            jdbc
                .queryForList(
                    """
                    select part.removal_time_
                    from act_hi_procinst root
                    join (
                      select root_proc_inst_id_, removal_time_ from act_hi_procinst
                      union all
                      select root_proc_inst_id_, removal_time_ from act_hi_actinst
                    ) part on part.root_proc_inst_id_ = root.id_
                    where root.business_key_ in (?, ?)
                    """,
                    work.theCase().toString(),
                    work.task().toString())
                .stream()
                .map(row -> row.get("removal_time_"))
                .toList());
  }

  /** How many rows of each table name one of the ids anywhere. */
  private Map<String, Long> rowsWith(TestOrganization organization, OldWork work) {
    return tablesWith(
        organization, work.ids().stream().map(UUID::toString).collect(Collectors.joining("|")));
  }

  private Map<String, Long> mark(TestOrganization organization, String mark) {
    return tablesWith(organization, "\\y" + mark + "\\y");
  }

  private Map<String, Long> tablesWith(TestOrganization organization, String pattern) {
    return ask(
        organization,
        () ->
            jdbc
                .queryForList(
                    """
                    select schemaname || '.' || tablename
                    from pg_tables
                    where schemaname in ('orgo', 'engine', 'insights')
                      and has_table_privilege(schemaname || '.' || tablename, 'select')
                      and tablename not in ('mailboxes', 'changes', 'event_publication')
                    """,
                    String.class)
                .stream()
                .sorted(Comparator.naturalOrder())
                .map(table -> Map.entry(table, count(table, pattern)))
                .filter(table -> table.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private long count(String table, String pattern) {
    // as text, bytes are hexadecimal digits
    String text =
        table.equals("orgo.attachment_contents")
            ? "convert_from(part.content, 'UTF8')"
            : "part::text";
    return jdbc.queryForObject(
        "select count(*) from %s part where %s ~ ?".formatted(table, text), Long.class, pattern);
  }

  private <T> T ask(TestOrganization organization, Supplier<T> question) {
    return organization.asSystem(() -> transaction.execute(status -> question.get()));
  }
}
