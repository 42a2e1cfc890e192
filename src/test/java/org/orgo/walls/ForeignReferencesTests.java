package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.cases.CaseDesk;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.Persons;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Ids inside bodies, where no path shows them. What belongs to another organization, what is hidden
 * here and what nobody has are one refusal, which names the field; nothing is written.
 */
@OrgoTest
class ForeignReferencesTests {

  /** Fields that look like ids and name no row of ours. */
  private static final Map<String, String> NOT_A_REFERENCE =
      Map.ofEntries(
          Map.entry("PUT /api/v3/identity-provider client_id", "what the provider calls us"),
          Map.entry(
              "POST /api/v3/signals external_id", "what the sender calls it; its test is below"),
          Map.entry(
              "POST /api/v3/checkins external_id",
              "what the sender calls it, unique in the group's organization"),
          Map.entry("POST /checkin idempotency_key", "made by the page that is sent"),
          Map.entry("POST /report idempotency_key", "made by the page that is sent"),
          Map.entry("POST /administration/mailboxes oauth_client_id", "what the provider calls us"),
          Map.entry(
              "POST /administration/mailboxes/test oauth_client_id", "what the provider calls us"),
          Map.entry(
              "POST /administration/mailboxes/{id} oauth_client_id", "what the provider calls us"),
          Map.entry(
              "POST /administration/mailboxes/{id}/test oauth_client_id",
              "what the provider calls us"),
          Map.entry("POST /api/v3/mailboxes oauth_client_id", "what the provider calls us"),
          Map.entry("POST /api/v3/mailboxes/test oauth_client_id", "what the provider calls us"),
          Map.entry("PUT /api/v3/mailboxes/{id} oauth_client_id", "what the provider calls us"),
          Map.entry("POST /administration/mailboxes authserv_id", "a name of its server"),
          Map.entry("POST /administration/mailboxes/test authserv_id", "a name of its server"),
          Map.entry("POST /administration/mailboxes/{id} authserv_id", "a name of its server"),
          Map.entry("POST /administration/mailboxes/{id}/test authserv_id", "a name of its server"),
          Map.entry("POST /api/v3/mailboxes authserv_id", "a name of its server"),
          Map.entry("POST /api/v3/mailboxes/test authserv_id", "a name of its server"),
          Map.entry("PUT /api/v3/mailboxes/{id} authserv_id", "a name of its server"));

  /** Filters, which find nothing; {@link IsolationTests} asks with foreign ids in them. */
  private static final List<String> FILTERS =
      List.of(
          "GET /api/v3/audit object_id",
          "GET /api/v3/audit actor",
          "GET /audit person",
          "GET /api/v3/tasks assignee",
          "GET /api/v3/tasks case_id",
          "GET /api/v3/replays/{id}/items from_role",
          "GET /api/v3/replays/{id}/items to_role",
          "GET /api/v3/tasks owner_role",
          "GET /api/v3/team person",
          "GET /team person",
          "POST /team/tasks/{id}/assignment person",
          "GET /api/v3/tokens user_id",
          "GET /compliance/record id",
          "GET /compliance/record person",
          "GET /compliance/record user",
          "GET /api/v3/users role",
          "GET /administration/users role");

  private static final List<String> PROBED =
      List.of(
          "GET /administration/persons/{id}/merge other",
          "GET /compliance/processes about",
          "GET /live task",
          "GET /studio/try draft",
          "PATCH /api/v3/tasks/{id} assignee_user_id",
          "PATCH /api/v3/tasks/{id} owner_role",
          "PATCH /api/v3/tasks/{id} owner_user_id",
          "PATCH /api/v3/users/{id} roles",
          "POST /absences deputy_user_id",
          "POST /absences user_id",
          "POST /administration/offline-nodes user_id",
          "POST /administration/persons/{id}/merge other",
          "POST /administration/users roles",
          "POST /administration/users/{id} roles",
          "POST /api/v3/absences deputy_user_id",
          "POST /api/v3/absences user_id",
          "POST /api/v3/cases case_id",
          "POST /api/v3/cases label",
          "POST /api/v3/cases owner_role",
          "POST /api/v3/cases/{id}/reidentifications pseudonym_id",
          "POST /api/v3/decisions/{key}/try draft_id",
          "POST /api/v3/escalation-storms/{id}/release notification_id",
          "POST /api/v3/groups owner_role",
          "POST /api/v3/holds case_id",
          "POST /api/v3/holds person_id",
          "POST /api/v3/persons/{id}/merges merged_person_id",
          "POST /api/v3/persons/{id}/merges/preview merged_person_id",
          "POST /api/v3/proposals draft_id",
          "POST /api/v3/replays draft_id",
          "POST /api/v3/rota/shifts role",
          "POST /api/v3/rota/shifts user_id",
          "POST /api/v3/sandbox/signals draft_id",
          "POST /api/v3/sandbox/signals label",
          "POST /api/v3/signals label",
          "POST /api/v3/sync/nodes user_id",
          "POST /api/v3/tasks case_id",
          "POST /api/v3/tasks label",
          "POST /api/v3/tasks owner_role",
          "POST /api/v3/tasks/{id}/proposals/routing owner_role",
          "POST /api/v3/tasks/{id}/reidentifications pseudonym_id",
          "POST /api/v3/team/tasks/{id}/assignment assignee_user_id",
          "POST /api/v3/users roles",
          "POST /compliance/holds case_id",
          "POST /compliance/holds person_id",
          "POST /groups owner_role",
          "POST /notifications/storms/{id}/release notice",
          "POST /reviews/{id}/decisions owner_role",
          "POST /rota/shifts role",
          "POST /rota/shifts user_id",
          "POST /studio/decisions/{key}/try draft_id",
          "POST /studio/drafts/{id}/files/{file}/addresses server",
          "POST /studio/drafts/{id}/files/{file}/queues holder",
          "POST /studio/examples task",
          "POST /studio/try draft",
          "POST /tasks/{id}/assignment assignee",
          "POST /tasks/{id}/proposals/routing owner_role",
          "POST /team/tasks/{id}/assignment assignee",
          "PUT /api/v3/persons/{id}/user user_id");

  private static final Proposals ROUTING_ONLY = new Proposals(true, false);
  private static final String FOREIGN_ROLE = "Canary.Keeper";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired Roles roles;
  @Autowired DraftDesk drafts;
  @Autowired UserAccounts users;
  @Autowired CaseDesk caseDesk;
  @Autowired Persons persons;
  @Autowired Mailboxes mailboxes;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectMapper json;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private TestOrganization ours;
  private TestOrganization theirs;
  private Visitors people;
  private Task task;

  @BeforeEach
  void found() {
    ours = organizations.found("retail_chain");
    theirs = organizations.found("retail_chain");
    theirs.runAsSystem(() -> roles.create(NewRole.of(FOREIGN_ROLE, "1001")));
    people = new Visitors(ours, sessions, port);
    task = ours.as("worker", () -> desk.open(aTask().proposing(ROUTING_ONLY).draft()));
  }

  @Test
  void every_field_that_takes_an_id_is_probed_here() {
    assertThat(IdFields.of(mappings))
        .filteredOn(field -> !NOT_A_REFERENCE.containsKey(field) && !FILTERS.contains(field))
        .containsExactlyElementsOf(PROBED);
    assertThat(IdFields.of(mappings)).containsAll(FILTERS).containsAll(NOT_A_REFERENCE.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "POST,  /tasks,      case_id,          unknown_case",
    "POST,  /tasks,      owner_role,       unknown_role",
    "POST,  /tasks,      label,            unknown_role",
    "POST,  /cases,      label,            unknown_role",
    "POST,  /cases,      case_id,          invalid_request",
    "POST,  /cases,      owner_role,       unknown_role",
    "PATCH, /tasks/TASK, assignee_user_id, unknown_user",
    "PATCH, /tasks/TASK, owner_role,       unknown_role",
    "PATCH, /tasks/TASK, owner_user_id,    unknown_user",
    "POST,  /tasks/TASK/proposals/routing, owner_role, unknown_role",
  })
  void foreign_hidden_and_absent_are_one_refusal_that_names_the_field(
      String method, String path, String field, String code) {
    String address = "/api/v3" + path.replace("TASK", task.taskId().toString());
    Map<String, Long> before = rows();

    List<JsonNode> answers =
        references(field).stream().map(value -> ask(method, address, field, value)).toList();

    assertThat(answers).hasSizeGreaterThan(1).allMatch(answers.get(0)::equals);
    JsonNode refusal = answers.get(0);
    assertThat(refusal.path("status").asInt()).isEqualTo(422);
    assertThat(refusal.path("code").asText()).isEqualTo(code);
    assertThat(refusal.path("errors").findValuesAsText("field")).containsExactly(field);
    assertThat(refusal.path("errors").path(0).path("message").asText()).isNotBlank();
    assertThat(rows()).isEqualTo(before);
    assertThat(ours.asSystem(() -> board.get(task.taskId()))).isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v3/proposals", "/api/v3/replays", "/api/v3/decisions/label-routing/try"})
  void no_foreign_or_absent_draft_is_proposed_or_tried(String address) {
    String foreign = theirs.as("analyst", () -> drafts.create("Theirs")).draftId().toString();
    List<JsonNode> answers =
        Stream.of(foreign, UUID.randomUUID().toString())
            .map(
                draft ->
                    read(
                        people.json(
                            "POST", address, "{\"draft_id\":\"%s\"}".formatted(draft), "analyst")))
            .toList();

    assertThat(answers).allMatch(answers.get(0)::equals);
    assertThat(answers.get(0).path("code").asText()).isEqualTo("unknown_draft");
  }

  @Test
  void no_page_tries_a_foreign_or_absent_draft() {
    String foreign = theirs.as("analyst", () -> drafts.create("Theirs")).draftId().toString();
    for (String draft : List.of(foreign, UUID.randomUUID().toString())) {
      String page = "/studio/try?draft=" + draft;
      assertThat(people.get(page, "analyst").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_group_is_given_to_no_foreign_or_absent_role() {
    List<JsonNode> answers =
        references("owner_role").stream()
            .map(
                role ->
                    read(
                        people.json(
                            "POST",
                            "/api/v3/groups",
                            "{\"code\":\"7b\",\"display_name\":\"7b\",\"kind\":\"CLASS\",\"owner_role\":\"%s\"}"
                                .formatted(role),
                            "admin")))
            .toList();

    assertThat(answers).hasSizeGreaterThan(1).allMatch(answers.get(0)::equals);
    assertThat(answers.get(0).path("code").asText()).isEqualTo("unknown_role");
  }

  @Test
  void no_hold_is_placed_on_a_foreign_or_absent_case_or_person() {
    for (String thing : List.of("case", "person")) {
      String kind = thing.toUpperCase(Locale.ROOT);
      List<UUID> ids = List.of(id(theirs, thing), UUID.randomUUID());
      List<JsonNode> answers =
          ids.stream()
              .map(
                  id ->
                      read(
                          people.json(
                              "POST",
                              "/api/v3/holds",
                              "{\"kind\":\"%s\",\"%s_id\":\"%s\",\"reason\":\"Court\"}"
                                  .formatted(kind, thing, id),
                              "compliance")))
              .toList();

      assertThat(answers).allMatch(answers.get(0)::equals);
      assertThat(answers.get(0).path("code").asText()).isEqualTo("unknown_" + thing);
      for (UUID id : ids) {
        String form = "kind=%s&%sId=%s&reason=Court".formatted(kind, thing, id);
        assertThat(people.form("POST", "/compliance/holds", form, "compliance").statusCode())
            .isEqualTo(422);
      }
    }
  }

  @Test
  void nobody_is_merged_with_a_foreign_or_absent_person_or_linked_to_such_an_account() {
    String ida = id(ours, "person").toString();
    String path = "/api/v3/persons/" + ida;
    for (UUID other : List.of(id(theirs, "person"), UUID.randomUUID())) {
      String body = "{\"merged_person_id\":\"%s\"}".formatted(other);
      for (String merge : List.of("/merges", "/merges/preview")) {
        assertThat(read(people.json("POST", path + merge, body, "admin")).path("code").asText())
            .isEqualTo("unknown_person");
      }
      String page = "/administration/persons/" + ida + "/merge";
      assertThat(people.get(page + "?other=" + other, "admin").statusCode()).isEqualTo(404);
      assertThat(people.form("POST", page, "other=" + other, "admin").statusCode()).isEqualTo(404);
    }
    for (Object user : List.of(theirs.user("worker"), UUID.randomUUID())) {
      String body = "{\"user_id\":\"%s\"}".formatted(user);
      assertThat(read(people.json("PUT", path + "/user", body, "admin")).path("code").asText())
          .isEqualTo("unknown_user");
    }
  }

  @Test
  void work_of_a_team_is_given_to_no_foreign_or_absent_user() {
    String path = "/team/tasks/%s/assignment".formatted(task.taskId());
    for (Object user : List.of(theirs.user("worker"), disabled(), UUID.randomUUID())) {
      String body = "{\"assignee_user_id\":\"%s\"}".formatted(user);
      assertThat(
              read(people.json("POST", "/api/v3" + path, body, "supervisor")).path("code").asText())
          .isEqualTo("invalid_request");
      assertThat(people.form("POST", path, "assignee=" + user, "supervisor").statusCode())
          .isEqualTo(422);
    }
  }

  @Test
  void nobody_is_away_or_stands_in_who_is_foreign_or_absent() {
    for (Object user : List.of(theirs.user("worker"), disabled(), UUID.randomUUID())) {
      for (String field : List.of("user_id", "deputy_user_id")) {
        String other = field.equals("user_id") ? "deputy_user_id" : "user_id";
        String body =
            "{\"%s\":\"%s\",\"%s\":\"%s\",\"first_day\":\"2030-01-01\",\"last_day\":\"2030-01-02\"}"
                .formatted(field, user, other, ours.user("safety"));
        assertThat(
                read(people.json("POST", "/api/v3/absences", body, "admin")).path("code").asText())
            .isEqualTo("unknown_user");
        String form =
            "%s=%s&%s=%s&first_day=2030-01-01&last_day=2030-01-02"
                .formatted(field, user, other, ours.user("safety"));
        assertThat(people.form("POST", "/absences", form, "admin").statusCode()).isEqualTo(422);
      }
    }
  }

  @Test
  void nobody_is_on_duty_who_is_foreign_or_absent_or_for_such_a_role() {
    String times = "\"weekday\":1,\"starts_at\":\"08:00\",\"ends_at\":\"16:00\"";
    for (Object user : List.of(theirs.user("worker"), disabled(), UUID.randomUUID())) {
      String body = "{\"role\":\"Ops.Maintenance\",\"user_id\":\"%s\",%s}".formatted(user, times);
      assertThat(
              read(people.json("POST", "/api/v3/rota/shifts", body, "admin")).path("code").asText())
          .isEqualTo("not_of_this_role");
      String form = "role=Ops.Maintenance&weekday=1&starts_at=08:00&ends_at=16:00&user_id=" + user;
      assertThat(people.form("POST", "/rota/shifts", form, "admin").statusCode()).isEqualTo(422);
    }
    for (String role : List.of(FOREIGN_ROLE, "Moon.Base")) {
      String body =
          "{\"role\":\"%s\",\"user_id\":\"%s\",%s}".formatted(role, ours.user("worker"), times);
      assertThat(
              read(people.json("POST", "/api/v3/rota/shifts", body, "admin")).path("code").asText())
          .isEqualTo("unknown_role");
      String form =
          "role=%s&weekday=1&starts_at=08:00&ends_at=16:00&user_id=%s"
              .formatted(role, ours.user("worker"));
      assertThat(people.form("POST", "/rota/shifts", form, "admin").statusCode()).isEqualTo(422);
    }
  }

  @Test
  void no_node_is_registered_for_a_foreign_or_absent_user() {
    for (Object user : List.of(theirs.user("worker"), disabled(), UUID.randomUUID())) {
      String body = "{\"name\":\"Laptop\",\"user_id\":\"%s\"}".formatted(user);
      assertThat(
              read(people.json("POST", "/api/v3/sync/nodes", body, "admin")).path("code").asText())
          .isEqualTo("unknown_user");
      String form = "name=Laptop&user_id=" + user;
      assertThat(people.form("POST", "/administration/offline-nodes", form, "admin").statusCode())
          .isEqualTo(422);
    }
  }

  @Test
  void no_pseudonym_of_a_foreign_or_absent_person_is_opened() {
    UUID item =
        ours.asSystem(
            () -> desk.open(aTask().visible(Visibility.ANONYMISED).draft()).taskId().value());
    for (UUID pseudonym : List.of(id(theirs, "person"), id(ours, "person"), UUID.randomUUID())) {
      String body =
          "{\"pseudonym_id\":\"%s\",\"reason\":\"Asked by the court\"}".formatted(pseudonym);
      String path = "/api/v3/tasks/%s/reidentifications".formatted(item);
      assertThat(read(people.json("POST", path, body, "compliance")).path("code").asText())
          .isEqualTo("unknown_pseudonym");
    }
  }

  @Test
  void nobody_is_given_a_foreign_or_absent_role() {
    String path = "/users/" + ours.user("worker");
    for (String role : references("roles")) {
      String body =
          "{\"email\":\"a@b.example\",\"display_name\":\"A\",\"roles\":[\"%s\"]}".formatted(role);
      String change = "{\"version\":1,\"roles\":[\"%s\"]}".formatted(role);
      String form = "email=a@b.example&display_name=A&version=1&roles=" + role;

      for (HttpResponse<String> answer :
          List.of(
              people.json("POST", "/api/v3/users", body, "admin"),
              people.json("PATCH", "/api/v3" + path, change, "admin"))) {
        assertThat(read(answer).path("code").asText()).isEqualTo("unknown_role");
      }
      for (String page : List.of("/administration/users", "/administration" + path)) {
        assertThat(people.form("POST", page, form, "admin").statusCode()).isEqualTo(422);
      }
    }
    assertThat(ours.asSystem(() -> users.findByEmail("a@b.example"))).isEmpty();
    assertThat(ours.actor("worker").roles()).containsExactly("Ops.Maintenance");
  }

  @Test
  void a_role_stands_under_no_foreign_or_absent_role_and_is_succeeded_by_none() {
    for (String role : references("roles")) {
      String change = "{\"version\":1,\"parent_code\":\"%s\"}".formatted(role);

      for (HttpResponse<String> answer :
          List.of(
              people.json("PATCH", "/api/v3/roles/Triage", change, "admin"),
              people.json("DELETE", "/api/v3/roles/IT.Head?successor=" + role, "", "admin"))) {
        assertThat(read(answer).path("code").asText()).isEqualTo("unknown_role");
      }
    }
  }

  private UUID id(TestOrganization organization, String thing) {
    return organization.asSystem(
        () ->
            thing.equals("case")
                ? caseDesk.open(aCase().draft()).value()
                : persons.findOrCreate("ida@elsewhere.example", "Ida").personId().value());
  }

  @Test
  void a_queue_is_given_to_no_foreign_user_and_an_address_to_no_foreign_server() {
    String file = "library_module.yaml";
    byte[] library = "domain: library\n".getBytes(StandardCharsets.UTF_8);
    DraftId draft =
        ours.as(
            "admin",
            () -> {
              DraftId begun = drafts.create("A library").draftId();
              return drafts.put(begun, file, library, null).draftId();
            });
    String address = "/studio/drafts/%s/files/%s/".formatted(draft, file);

    List<HttpResponse<String>> answers = new ArrayList<>();
    for (UUID holder : List.of(theirs.user("worker").value(), UUID.randomUUID())) {
      String queue = "code=Library.Desk&parent=Leadership&holder=" + holder;
      answers.add(people.form("POST", address + "queues", queue, "admin"));
    }
    for (UUID server : List.of(mailboxOf(theirs), UUID.randomUUID())) {
      String added = "address=library@school.example&username=a&password=b&server=" + server;
      answers.add(people.form("POST", address + "addresses", added, "admin"));
    }

    assertThat(answers).allMatch(answer -> answer.statusCode() == 422);
    assertThat(ours.asSystem(() -> roles.resolve("Library.Desk"))).isEmpty();
    assertThat(ours.asSystem(() -> mailboxes.has("library@school.example"))).isFalse();
  }

  private UUID mailboxOf(TestOrganization organization) {
    NewMailbox office =
        new NewMailbox(
            "office@elsewhere.example",
            "general",
            new NewMailbox.Server("mail.elsewhere.example", 993, true),
            new NewMailbox.MailboxLogin("office", "secret"),
            "INBOX",
            null);
    return organization.asSystem(
        () -> transaction.execute(status -> mailboxes.add(office).value()));
  }

  @Test
  void a_task_is_handed_to_no_foreign_absent_or_disabled_user_on_its_page() {
    ours.runAsSystem(() -> users.disable(ours.user("analyst")));
    List<HttpResponse<String>> answers =
        references("assignee_user_id").stream()
            .map(
                user ->
                    people.form(
                        "POST",
                        "/tasks/%s/assignment".formatted(task.taskId()),
                        "version=1&assignee=" + user,
                        "worker"))
            .toList();

    assertThat(answers).allMatch(answer -> answer.statusCode() == 422);
    assertThat(ours.asSystem(() -> board.get(task.taskId()))).isEqualTo(task);
  }

  @Test
  void work_is_sent_to_no_foreign_or_absent_queue_on_its_page() {
    for (String queue : references("owner_role")) {
      HttpResponse<String> answer =
          people.form(
              "POST",
              "/tasks/%s/proposals/routing".formatted(task.taskId()),
              "version=1&owner_role=" + queue,
              "worker");

      assertThat(answer.statusCode()).isEqualTo(422);
    }
    assertThat(ours.asSystem(() -> board.get(task.taskId()))).isEqualTo(task);
  }

  @Test
  void what_a_review_decides_is_given_to_no_foreign_or_absent_queue() {
    UUID review = UUID.randomUUID();
    ours.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        insert into reviews (
                          organization_id, review_id, cadence, period_start, period_end, status,
                          due_at, held_at)
                        values (?, ?, 'MONTHLY', '2026-10-01', '2026-10-31', 'HELD', now(), now())
                        """,
                        ours.id().value(),
                        review)));
    Map<String, Long> before = rows();

    for (String queue : references("owner_role")) {
      HttpResponse<String> answer =
          people.form(
              "POST",
              "/reviews/%s/decisions".formatted(review),
              "decision=mop&owner_role=" + queue,
              "head");

      assertThat(answer.statusCode()).isEqualTo(422);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void no_page_is_kept_up_to_date_about_a_foreign_hidden_or_absent_task() {
    Task foreign = theirs.as("worker", () -> desk.open(aTask().draft()));
    Task hidden =
        ours.as(
            "hr",
            () ->
                desk.open(
                    aTask().ownedBy("HR.CaseOfficer").visible(Visibility.RESTRICTED).draft()));

    for (Object id : List.of(foreign.taskId(), hidden.taskId(), UUID.randomUUID())) {
      assertThat(people.get("/live?task=" + id, "worker").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void nobody_is_led_from_foreign_or_absent_work_to_its_diagram() {
    Task foreign = theirs.as("worker", () -> desk.open(aTask().draft()));

    for (Object about : List.of(foreign.taskId(), UUID.randomUUID())) {
      assertThat(people.get("/compliance/processes?about=" + about, "compliance").statusCode())
          .isEqualTo(404);
    }
    assertThat(
            people.get("/compliance/processes?about=" + task.taskId(), "compliance").statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_program_that_labels_for_a_foreign_or_absent_role_reaches_triage() {
    for (String label : references("label")) {
      String opened = ask("POST", "/api/v3/signals", "label", label).path("task_id").asText();
      assertThat(read(people.get("/api/v3/tasks/" + opened, "admin")).path("owner_role").asText())
          .isEqualTo("Triage");
    }
  }

  @Test
  void what_is_edited_and_handed_over_at_once_is_neither_when_nobody_can_take_it() {
    String body =
        json.createObjectNode()
            .put("priority", "CRITICAL")
            .put("version", task.version())
            .put("assignee_user_id", theirs.user("worker").toString())
            .toString();
    String address = "/api/v3/tasks/" + task.taskId();

    assertThat(people.json("PATCH", address, body, "worker").statusCode()).isEqualTo(422);
    assertThat(ours.asSystem(() -> board.get(task.taskId()))).isEqualTo(task);
  }

  @Test
  void what_another_organization_calls_its_signal_is_free_here() {
    String body = "{\"subject\":\"The tap leaks\",\"body\":\"b\",\"external_id\":\"sensor-7\"}";
    Visitors strangers = new Visitors(theirs, sessions, port);
    JsonNode their = read(strangers.json("POST", "/api/v3/signals", body, "worker"));
    JsonNode our = read(people.json("POST", "/api/v3/signals", body, "worker"));

    assertThat(our.path("task_id").asText())
        .isNotEmpty()
        .isNotEqualTo(their.path("task_id").asText());
    assertThat(people.get("/api/v3/tasks/" + our.path("task_id").asText(), "worker").statusCode())
        .isEqualTo(200);
  }

  /** Of another organization, hidden from a worker of ours or of no more use, and nobody's. */
  private List<String> references(String field) {
    List<String> all = referencesOf(field);
    ProbeLedger.record(getClass(), "fields", all.size());
    return all;
  }

  private List<String> referencesOf(String field) {
    return switch (field) {
      case "case_id" ->
          List.of(restrictedCase(theirs), restrictedCase(ours), UUID.randomUUID().toString());
      case "assignee_user_id", "owner_user_id" ->
          List.of(
              theirs.user("worker").toString(),
              disabled().toString(),
              UUID.randomUUID().toString());
      case "label" -> List.of("1001.11." + FOREIGN_ROLE, "1001.11.Canary.Nobody");
      default -> List.of(FOREIGN_ROLE, "Canary.Nobody");
    };
  }

  private UserId disabled() {
    ours.runAsSystem(() -> users.disable(ours.user("analyst")));
    return ours.user("analyst");
  }

  private String restrictedCase(TestOrganization organization) {
    String body =
        json.createObjectNode()
            .put("title", "Canary")
            .put("label", "1001.11.HR.CaseOfficer")
            .put("owner_role", "HR.CaseOfficer")
            .put("type", "hr")
            .put("visibility", Visibility.RESTRICTED.name())
            .toString();
    String id =
        read(new Visitors(organization, sessions, port).json("POST", "/api/v3/cases", body, "hr"))
            .path("case_id")
            .asText();
    assertThat(id).isNotEmpty();
    return id;
  }

  private JsonNode ask(String method, String address, String field, String value) {
    ObjectNode body = json.createObjectNode();
    if (method.equals("PATCH")) {
      body.put("title", "Changed by nobody").put("version", task.version());
    } else if (!address.contains("/proposals/")) {
      body.put(address.endsWith("/signals") ? "subject" : "title", "Changed by nobody");
      body.put("label", "1001.11.Ops.Maintenance");
    }
    body.put(field, value);
    HttpResponse<String> answer = people.json(method, address, body.toString(), "worker");
    // a label is answered with the role it names
    return tree(answer.body().replace(value.replace("1001.11.", ""), "?"));
  }

  private JsonNode read(HttpResponse<String> answer) {
    return tree(answer.body());
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  /** How many rows of work each organization has. */
  private Map<String, Long> rows() {
    return Map.of("ours", rows(ours), "theirs", rows(theirs));
  }

  private long rows(TestOrganization organization) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        """
                        select (select count(*) from task_events where organization_id = ?)
                          + (select count(*) from tasks where organization_id = ?)
                          + (select count(*) from decision_records where case_id is null
                              and organization_id = ?)
                        """,
                        Long.class,
                        organization.id().value(),
                        organization.id().value(),
                        organization.id().value())));
  }
}
