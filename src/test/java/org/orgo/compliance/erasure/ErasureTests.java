package org.orgo.compliance.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.NewHold;
import org.orgo.cases.CaseDesk;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** After an erasure no column of any table names the person, and the work is still there. */
@OrgoTest
class ErasureTests {

  private static final String NAME = "Zerlina Quandary";
  private static final String ADDRESS = "zerlina.quandary@canary.example";
  private static final String CANARY = "zerlina|quandary";

  @Autowired TestOrganizations organizations;
  @Autowired ErasureDesk desk;
  @Autowired HoldDesk holds;
  @Autowired CaseDesk cases;
  @Autowired TaskDesk tasks;
  @Autowired Persons persons;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;

  private TestOrganization friends;
  private PersonId zerlina;
  private TaskId task;

  @BeforeEach
  void record() {
    friends = organizations.found("friend_group");
    zerlina = friends.asSystem(() -> persons.findOrCreate(ADDRESS, NAME).personId());
    task =
        friends.as(
            "worker",
            () ->
                tasks
                    .open(aTask().titled("A door for " + NAME).askedForBy(zerlina).draft())
                    .taskId());
    friends.asSystem(
        () -> cases.open(aCase().titled("Of ZERLINA  QUANDARY").reportedBy(zerlina).draft()));
    friends.run(
        "worker",
        () ->
            tasks.comment(
                task, "Told " + NAME + " by " + ADDRESS, CommentVisibility.INTERNAL_ONLY));
    assertThat(
            ask(
                    HttpMethod.POST,
                    "/signals",
                    Map.of(
                        "subject",
                        "From " + NAME,
                        "body",
                        "Write to " + ADDRESS,
                        "sender",
                        ADDRESS,
                        "metadata",
                        Map.of("who", NAME)))
                .is2xxSuccessful())
        .isTrue();
    friends.runAsSystem(() -> transaction.executeWithoutResult(status -> mail()));
  }

  private void mail() {
    UUID id = friends.id().value();
    UUID mail = UUID.randomUUID();
    jdbc.update(
        """
        insert into email_messages (
          organization_id, email_id, direction, sha256, raw_size, raw, status, subject, from_address,
          from_name, sender_person_id, to_addresses, cc_addresses, text_body, html_body, received_at)
        values (?, ?, 'IN', 'x', 3, convert_to(?, 'UTF8'), 'ROUTED', ?, ?, ?, ?, array[?], array[?],
          ?, ?, now())
        """,
        id,
        mail,
        NAME,
        NAME,
        ADDRESS,
        NAME,
        zerlina.value(),
        ADDRESS,
        ADDRESS,
        NAME,
        NAME);
    jdbc.update(
        """
        insert into attachment_contents (organization_id, sha256, size, content)
        values (?, 'y', 3, convert_to(?, 'UTF8'))
        """,
        id,
        NAME);
    jdbc.update(
        """
        insert into email_attachments (
          organization_id, email_id, position, file_name, content_type, inline, sha256)
        values (?, ?, 0, ?, 'text/plain', false, 'y')
        """,
        id,
        mail,
        NAME + ".txt");
  }

  @Test
  void no_column_of_any_table_names_the_person_afterwards() {
    assertThat(naming()).contains("orgo.persons", "orgo.tasks", "orgo.email_messages");

    friends.run("compliance", () -> desk.erase(zerlina, "Asked for by letter"));

    assertThat(naming()).isEmpty();
    assertThat(
            inside(
                () ->
                    jdbc.queryForObject(
                        "select title from tasks where task_id = ?", String.class, task.value())))
        .isEqualTo("A door for [erased]");
    assertThat(friends.asSystem(() -> audit.about("person", zerlina)))
        .extracting(AuditEntry::action)
        .contains("person.erased");
    assertThat(
            inside(
                () ->
                    jdbc.queryForObject(
                        "select erased from insights.person_keys where person_id = ?",
                        Boolean.class,
                        zerlina.value())))
        .isTrue();
  }

  @Test
  void a_preview_says_what_goes_and_changes_nothing() {
    List<String> before = naming();

    List<ErasedRows> preview = friends.as("compliance", () -> desk.preview(zerlina));

    assertThat(preview).extracting(ErasedRows::table).contains("tasks", "signals", "persons");
    assertThat(naming()).isEqualTo(before);
    assertThat(friends.as("compliance", () -> desk.erase(zerlina, "Letter")).tables())
        .isEqualTo(preview);
  }

  @Test
  void whoever_is_held_or_has_an_account_is_not_erased() {
    friends.run(
        "compliance",
        () ->
            holds.place(
                new NewHold(HoldKind.PERSON, null, zerlina.value(), null, null, null, "Court")));
    PersonId worker =
        friends.asSystem(
            () -> persons.findOrCreate("worker@" + friends.slug() + ".example", "W").personId());

    assertThatThrownBy(() -> friends.as("compliance", () -> desk.erase(zerlina, "Letter")))
        .isInstanceOf(PersonIsHeld.class);
    assertThatThrownBy(() -> friends.as("compliance", () -> desk.erase(worker, "Letter")))
        .isInstanceOf(PersonHasAccount.class);
    assertThatThrownBy(() -> friends.as("admin", () -> desk.erase(worker, "Letter")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_person_of_a_case_that_is_held_is_not_erased_either() {
    friends.run(
        "compliance",
        () -> holds.place(new NewHold(HoldKind.LABEL, null, null, "1001.*", null, null, "Court")));

    assertThat(ask(HttpMethod.POST, erasure(), Map.of("reason", "Letter")))
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(naming()).isNotEmpty();
  }

  @Test
  void what_is_recorded_is_given_out_before() {
    JsonNode records =
        http.exchange(
                URI.create(http.getRootUri() + "/api/v3/persons/" + zerlina + "/records"),
                HttpMethod.POST,
                new HttpEntity<>(headers()),
                JsonNode.class)
            .getBody();

    assertThat(records.path("person").path("email").asText()).isEqualTo(ADDRESS);
    assertThat(records.path("tasks").path(0).path("title").asText()).contains(NAME);
    assertThat(records.path("mails")).hasSize(1);
    assertThat(ask(HttpMethod.POST, erasure() + "/preview", null)).isEqualTo(HttpStatus.OK);
    assertThat(ask(HttpMethod.POST, erasure(), Map.of("reason", " ")))
        .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(ask(HttpMethod.POST, erasure(), Map.of("reason", "Letter")))
        .isEqualTo(HttpStatus.OK);
  }

  @Test
  void the_name_of_somebody_else_is_left_alone() {
    String pattern = NamePattern.of(List.of(ADDRESS, NAME));
    assertThat(masked("Zerlina Quandary-Smith, Zerlina, xzerlina.quandary@canary.example", pattern))
        .isEqualTo("Zerlina Quandary-Smith, Zerlina, xzerlina.quandary@canary.example");
    assertThat(masked("<ZERLINA.QUANDARY@canary.example>, zerlina quandary.", pattern))
        .isEqualTo("<[erased]>, [erased].");
  }

  private String masked(String text, String pattern) {
    return inside(
        () ->
            jdbc.queryForObject(
                "select regexp_replace(?, ?, '[erased]', 'gi')", String.class, text, pattern));
  }

  /** Tables in which anything, bytes too, names the person. */
  private List<String> naming() {
    return inside(
        () ->
            jdbc
                .queryForList(
                    """
                    select tab.relnamespace::regnamespace || '.' || tab.relname || '|' ||
                      string_agg(
                        case when typ.typname = 'bytea'
                          then format('coalesce(encode(%1$I, ''escape''), '''')', col.attname)
                          else format('coalesce(%1$I::text, '''')', col.attname)
                        end, ' || ')
                    from pg_class tab
                    join pg_attribute col on col.attrelid = tab.oid and col.attnum > 0
                      and not col.attisdropped
                    join pg_type typ on typ.oid = col.atttypid
                    where tab.relnamespace::regnamespace::text in ('orgo', 'engine', 'insights')
                      and tab.relkind = 'r'
                      and not tab.relispartition
                      and has_column_privilege(tab.oid, col.attnum, 'select')
                    group by tab.relnamespace, tab.relname
                    order by 1
                    """,
                    String.class)
                .stream()
                .filter(table -> names(table.split("\\|", 2)))
                .map(table -> table.split("\\|", 2)[0])
                .toList());
  }

  private boolean names(String[] table) {
    return jdbc.queryForObject(
        "select exists (select from %s where (%s) ~* ?)".formatted(table[0], table[1]),
        Boolean.class,
        CANARY);
  }

  private String erasure() {
    return "/persons/" + zerlina + "/erasure";
  }

  private HttpStatus ask(HttpMethod method, String path, Object body) {
    return HttpStatus.valueOf(
        http.exchange(
                URI.create(http.getRootUri() + "/api/v3" + path),
                method,
                new HttpEntity<>(body, headers()),
                JsonNode.class)
            .getStatusCode()
            .value());
  }

  private HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(friends.token("compliance"));
    return headers;
  }

  private <T> T inside(Supplier<T> question) {
    return friends.asSystem(() -> transaction.execute(status -> question.get()));
  }
}
