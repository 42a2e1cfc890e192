package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Scopes;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.walls.Routes.Probe;
import org.orgo.walls.Routes.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the API, asked with tokens narrowed to a single scope by somebody who may
 * everything. A scope opens what stands here and nothing else; a route without a line is closed.
 */
@OrgoTest
class TokenScopesTests {

  private static final String WORK = "{\"title\":\"t\",\"label\":\"1001.11.Ops.Maintenance\"}";

  private static final Map<String, Set<String>> OPENED_BY =
      lines(
          """
          GET /api/v3/me                               *
          POST /api/v3/tokens                          *
          GET /api/v3/tokens                           token.manage organization.admin
          DELETE /api/v3/tokens/{id}                   token.manage organization.admin
          GET /api/v3/users                            organization.admin
          POST /api/v3/users                           organization.admin
          GET /api/v3/users/{id}                       organization.admin
          PATCH /api/v3/users/{id}                     organization.admin
          POST /api/v3/users/{id}/disable              organization.admin
          POST /api/v3/users/{id}/enable               organization.admin
          POST /api/v3/users/{id}/reset-password       organization.admin
          POST /api/v3/users/{id}/reset-second-factor  organization.admin
          POST /api/v3/users/{id}/invite-again         organization.admin
          GET /api/v3/identity-provider                organization.admin
          PUT /api/v3/identity-provider                organization.admin
          POST /api/v3/identity-provider/test          organization.admin
          GET /api/scim/v2/Groups                      user.provision
          POST /api/scim/v2/Groups                     user.provision
          GET /api/scim/v2/Groups/{code}               user.provision
          PUT /api/scim/v2/Groups/{code}               user.provision
          PATCH /api/scim/v2/Groups/{code}             user.provision
          DELETE /api/scim/v2/Groups/{code}            user.provision
          GET /api/scim/v2/ResourceTypes               user.provision
          GET /api/scim/v2/Schemas                     user.provision
          GET /api/scim/v2/ServiceProviderConfig       user.provision
          GET /api/scim/v2/Users                       user.provision
          POST /api/scim/v2/Users                      user.provision
          GET /api/scim/v2/Users/{id}                  user.provision
          PUT /api/scim/v2/Users/{id}                  user.provision
          PATCH /api/scim/v2/Users/{id}                user.provision
          DELETE /api/scim/v2/Users/{id}               user.provision
          GET /api/v3/ledger                           organization.admin
          GET /api/v3/ledger/totals                    organization.admin
          GET /api/v3/mailboxes                        organization.admin
          POST /api/v3/mailboxes                       organization.admin
          POST /api/v3/mailboxes/test                  organization.admin
          GET /api/v3/mailboxes/{id}                   organization.admin
          PUT /api/v3/mailboxes/{id}                   organization.admin
          GET /api/v3/mailboxes/{id}/filing            organization.admin
          PUT /api/v3/mailboxes/{id}/filing            organization.admin
          POST /api/v3/mailboxes/{id}/pause            organization.admin
          POST /api/v3/mailboxes/{id}/resume           organization.admin
          POST /api/v3/mailboxes/{id}/test             organization.admin
          GET /api/v3/sync/nodes                       organization.admin
          POST /api/v3/sync/nodes                      organization.admin
          GET /api/v3/sync/nodes/{id}                  organization.admin
          GET /api/v3/sync/nodes/{id}/bundle           node.sync
          POST /api/v3/sync/nodes/{id}/changes         node.sync
          POST /api/v3/sync/nodes/{id}/lose            organization.admin
          POST /api/v3/sync/nodes/{id}/retire          organization.admin
          POST /api/v3/sync/nodes/{id}/unsent          organization.admin
          GET /api/v3/sync/conflicts                   task.read task.work task.view_restricted reviews.read
          GET /api/v3/sync/conflicts/{id}              task.read task.work task.view_restricted reviews.read
          POST /api/v3/sync/conflicts/{id}/decide      task.work
          GET /api/v3/hooks                            organization.admin
          POST /api/v3/hooks                           organization.admin
          POST /api/v3/hooks/mappings/try              organization.admin
          GET /api/v3/hooks/{id}                       organization.admin
          POST /api/v3/hooks/{id}                      *
          PUT /api/v3/hooks/{id}                       organization.admin
          GET /api/v3/hooks/{id}/deliveries            organization.admin
          GET /api/v3/hooks/{id}/deliveries/{delivery} organization.admin
          POST /api/v3/hooks/{id}/deliveries/{delivery}/discard organization.admin
          POST /api/v3/hooks/{id}/deliveries/{delivery}/redeliver organization.admin
          POST /api/v3/hooks/{id}/enable               organization.admin
          POST /api/v3/hooks/{id}/pause                organization.admin
          POST /api/v3/hooks/{id}/secret               organization.admin
          GET /api/v3/imports                          organization.admin
          POST /api/v3/imports                         organization.admin
          GET /api/v3/imports/{id}                     organization.admin
          DELETE /api/v3/imports/{id}                  organization.admin
          GET /api/v3/imports/{id}/messages            organization.admin
          POST /api/v3/imports/{id}/start              organization.admin
          POST /api/v3/imports/{id}/stop               organization.admin
          POST /api/v3/imports/{id}/undo               organization.admin
          GET /api/v3/roles                            organization.read task.work organization.admin
          POST /api/v3/roles                           organization.admin
          GET /api/v3/roles/{code}                     organization.read task.work organization.admin
          PATCH /api/v3/roles/{code}                   organization.admin
          DELETE /api/v3/roles/{code}                  organization.admin
          POST /api/v3/signals                         signal.report
          POST /api/v3/signals/bulk                    signal.report
          GET /api/v3/signals/{id}                     signal.read signal.report engine.operate
          GET /api/v3/operations/instances                engine.operate
          GET /api/v3/operations/instances/{id}           engine.operate
          POST /api/v3/operations/instances/{id}/suspend  engine.operate
          POST /api/v3/operations/instances/{id}/resume   engine.operate
          POST /api/v3/operations/instances/{id}/drop     engine.operate
          POST /api/v3/operations/jobs/{id}/retry         engine.operate
          GET /api/v3/operations/jobs                     engine.operate
          GET /api/v3/operations/jobs/{id}                engine.operate
          POST /api/v3/operations/jobs/{id}/retry-alike   engine.operate
          POST /api/v3/operations/jobs/{id}/mend          engine.operate
          POST /api/v3/operations/jobs/{id}/drop          engine.operate
          GET /api/v3/operations/overview                 engine.operate
          GET /api/v3/operations/filed-mails              engine.operate
          GET /api/v3/operations/filed-mails/{id}         engine.operate
          POST /api/v3/operations/filed-mails/{id}/task   engine.operate
          POST /api/v3/operations/filed-mails/{id}/drop   engine.operate
          GET /api/v3/operations/breakers                 engine.operate
          POST /api/v3/operations/breakers/{id}/resume    engine.operate
          GET /api/v3/notifications                    notification.read
          POST /api/v3/notifications/{id}/read         notification.read
          GET /api/v3/groups                           organization.read task.work organization.admin
          POST /api/v3/groups                          organization.admin
          GET /api/v3/groups/{id}                      organization.read task.work organization.admin
          PATCH /api/v3/groups/{id}                    task.work
          GET /api/v3/groups/{id}/members              task.work
          PUT /api/v3/groups/{id}/members              task.work
          POST /api/v3/checkins                        signal.report
          POST /api/v3/checkins/import                 task.work
          GET /api/v3/sync/refused-operations          task.read task.work task.view_restricted reviews.read
          GET /api/v3/work-files                       task.work
          POST /api/v3/work-files                      task.work
          GET /api/v3/work-files/{id}                  task.work
          DELETE /api/v3/work-files/{id}               task.work
          PUT /api/v3/work-files/{id}/columns          task.work
          GET /api/v3/work-files/{id}/rows             task.work
          GET /api/v3/work-files/{id}/result           task.work
          POST /api/v3/work-files/{id}/import          task.work
          GET /api/v3/high-risks                       *
          PUT /api/v3/high-risks/{word}                process.edit
          DELETE /api/v3/high-risks/{word}             process.edit
          GET /api/v3/patterns                         reviews.read
          GET /api/v3/patterns/{id}                    reviews.read
          GET /api/v3/tasks                            task.read task.work task.view_restricted reviews.read
          POST /api/v3/tasks                           task.work
          GET /api/v3/tasks/{id}                       task.read task.work task.view_restricted reviews.read
          PATCH /api/v3/tasks/{id}                     task.work
          GET /api/v3/tasks/{id}/actions               task.read task.work task.view_restricted reviews.read
          POST /api/v3/tasks/{id}/actions/{action}     task.work
          GET /api/v3/tasks/{id}/comments              task.read task.work task.view_restricted reviews.read
          POST /api/v3/tasks/{id}/comments             task.comment task.work
          POST /api/v3/tasks/{id}/replies              task.work
          POST /api/v3/tasks/{id}/joins/{into}         task.work
          GET /api/v3/tasks/{id}/events                task.read task.work task.view_restricted reviews.read
          GET /api/v3/tasks/{id}/why                   task.read task.work task.view_restricted reviews.read
          POST /api/v3/tasks/{id}/proposals/routing    task.work
          POST /api/v3/tasks/{id}/proposals/case       task.work
          GET /api/v3/records/tasks/{id}               audit.read
          GET /api/v3/records/cases/{id}               audit.read
          GET /api/v3/tasks/{id}/viewers               task.read task.work task.view_restricted reviews.read
          GET /api/v3/cases/{id}/viewers               case.read task.work task.view_restricted reviews.read
          GET /api/v3/reviews                          reviews.read
          GET /api/v3/reviews/{id}                     reviews.read
          GET /api/v3/cases                            case.read task.work task.view_restricted reviews.read
          POST /api/v3/cases                           task.work
          GET /api/v3/cases/{id}                       case.read task.work task.view_restricted reviews.read
          PATCH /api/v3/cases/{id}                     task.work
          GET /api/v3/cases/{id}/actions               case.read task.work task.view_restricted reviews.read
          POST /api/v3/cases/{id}/actions/{action}     task.work
          GET /api/v3/cases/{id}/tasks                 task.work task.view_restricted reviews.read
          GET /api/v3/cases/{id}/events                case.read task.work task.view_restricted reviews.read
          GET /api/v3/audit                            audit.read
          GET /api/v3/audit/verify                     audit.read
          GET /api/v3/audit/export                     audit.read
          GET /api/v3/audit/head-deliveries            audit.read
          GET /api/v3/holds                            audit.read
          POST /api/v3/holds                           retention.manage
          POST /api/v3/holds/{id}/release              retention.manage
          GET /api/v3/persons                          organization.admin
          POST /api/v3/persons                         organization.admin
          GET /api/v3/persons/{id}                     organization.admin
          PATCH /api/v3/persons/{id}                   organization.admin
          PUT /api/v3/persons/{id}/user                organization.admin
          DELETE /api/v3/persons/{id}/user             organization.admin
          GET /api/v3/persons/{id}/merges              organization.admin
          POST /api/v3/persons/{id}/merges             organization.admin
          POST /api/v3/persons/{id}/merges/preview     organization.admin
          POST /api/v3/person-merges/{id}/undo         organization.admin
          POST /api/v3/tasks/{id}/reidentifications    person.reidentify
          POST /api/v3/cases/{id}/reidentifications    person.reidentify
          GET /api/v3/reidentifications                person.reidentify
          GET /api/v3/reidentifications/{id}           person.reidentify
          GET /api/v3/reidentifications/{id}/person    person.reidentify
          POST /api/v3/reidentifications/{id}/approve  person.reidentify
          POST /api/v3/reidentifications/{id}/deny     person.reidentify
          POST /api/v3/persons/{id}/records            retention.manage
          POST /api/v3/persons/{id}/erasure/preview    retention.manage
          POST /api/v3/persons/{id}/erasure            retention.manage
          GET /api/v3/retention/plan                   audit.read
          GET /api/v3/retention/runs                   audit.read
          GET /api/v3/exports                          export.run
          POST /api/v3/exports                         export.run
          GET /api/v3/exports/{id}                     export.run
          GET /api/v3/exports/{id}/file                export.run
          POST /api/v3/exports/{id}/withdraw           export.run
          GET /api/v3/export-approvals                 export.approve
          POST /api/v3/export-approvals/{id}/approve   export.approve
          POST /api/v3/export-approvals/{id}/refuse    export.approve
          GET /api/v3/export-passports                 *
          GET /api/v3/definitions                      process.edit
          GET /api/v3/definitions/{file}               process.edit
          GET /api/v3/definitions/{file}/versions      process.edit
          GET /api/v3/definitions/{file}/source        process.edit
          GET /api/v3/definitions/{file}/diff          process.edit
          GET /api/v3/definitions/{file}/running       process.edit
          GET /api/v3/definitions/{file}/merge         process.edit
          POST /api/v3/definitions/{file}/merge        process.edit
          GET /api/v3/definitions/{file}/open-hours    process.edit
          GET /api/v3/definitions/archive              process.edit
          POST /api/v3/definitions/{file}/back-to-shared  process.deploy
          PUT /api/v3/definitions/archive              process.edit
          GET /api/v3/drafts                           process.edit
          POST /api/v3/drafts                          process.edit
          GET /api/v3/drafts/{id}                      process.edit
          PATCH /api/v3/drafts/{id}                    process.edit
          DELETE /api/v3/drafts/{id}                   process.edit
          GET /api/v3/drafts/{id}/files/{file}         process.edit
          PUT /api/v3/drafts/{id}/files/{file}         process.edit
          DELETE /api/v3/drafts/{id}/files/{file}      process.edit
          GET /api/v3/drafts/{id}/files/{file}/open-hours  process.edit
          PATCH /api/v3/drafts/{id}/files/{file}/holidays  process.edit
          POST /api/v3/drafts/{id}/files/{file}/holidays/rehearsal  process.edit
          GET /api/v3/drafts/{id}/findings             process.edit
          GET /api/v3/drafts/{id}/quarter              process.edit
          GET /api/v3/proposals                        *
          POST /api/v3/proposals                       process.edit
          GET /api/v3/proposals/{id}                   *
          GET /api/v3/proposals/{id}/diff              *
          POST /api/v3/proposals/{id}/comments         *
          POST /api/v3/proposals/{id}/approve          process.deploy
          POST /api/v3/proposals/{id}/reject           *
          POST /api/v3/proposals/{id}/roll-out         process.deploy
          POST /api/v3/proposals/{id}/roll-back        process.deploy
          POST /api/v3/decisions/{key}/try             process.edit
          GET /api/v3/decisions/{key}/coverage         process.edit
          GET /api/v3/migrations                       process.edit
          POST /api/v3/migrations                      process.deploy
          GET /api/v3/migrations/{id}                  process.edit
          DELETE /api/v3/migrations/{id}               process.deploy
          POST /api/v3/sandbox/signals                 process.edit
          GET /api/v3/replays                          process.edit
          POST /api/v3/replays                         process.edit
          GET /api/v3/replays/{id}                     process.edit
          DELETE /api/v3/replays/{id}                  process.edit
          GET /api/v3/reports/{report}                 *
          GET /api/v3/reports/{report}/items           *
          """);

  @Autowired TestOrganizations organizations;
  @Autowired Roles roles;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;
  @Autowired ApiTokens tokens;
  @Autowired TaskDesk desk;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization hospital;
  private UserId mayEverything;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    String[] all = Permissions.ALL.toArray(String[]::new);
    hospital.runAsSystem(() -> roles.create(NewRole.of("Everything", "1").granting(all)));
    mayEverything =
        hospital.asSystem(
            () -> accounts.create(anAccount().holding("Everything", "Ops.Maintenance").draft()));
  }

  @Test
  void each_scope_opens_its_routes_and_no_other() {
    Routes routes = new Routes(absentIds());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String scope : Scopes.all()) {
      String token = token(Set.of(scope));
      for (Route route : Routes.of(mappings).stream().filter(Route::isApi).toList()) {
        for (Probe probe : routes.probes(route)) {
          asked++;
          boolean opened = !isClosed(send(probe.route().method(), probe.address(), token));
          if (opened != expected(route, scope)) {
            wrong.add("%s %s: %s".formatted(route.method(), route.path(), scope));
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "scopes", asked);
    assertThat(wrong).as("routes that a scope opens or closes against the table").isEmpty();
  }

  @Test
  void every_line_is_a_route() {
    assertThat(
            Routes.of(mappings).stream()
                .filter(Route::isApi)
                .map(route -> route.method() + " " + route.path())
                .toList())
        .containsAll(OPENED_BY.keySet());
  }

  @Test
  void a_token_without_scopes_opens_every_route() {
    Routes routes = new Routes(absentIds());
    String token = token(Set.of());
    for (Route route : Routes.of(mappings).stream().filter(Route::isApi).toList()) {
      for (Probe probe : routes.probes(route)) {
        assertThat(isClosed(send(route.method(), probe.address(), token)))
            .as(route.toString())
            .isFalse();
      }
    }
  }

  @Test
  void a_token_for_reporting_neither_reads_nor_comments_what_its_account_sees() {
    Task task = hospital.as("supervisor", () -> desk.open(aTask().titled("Leaking tap").draft()));
    String address = "/api/v3/tasks/" + task.taskId();
    String whole = token(Set.of());
    String reporting = token(Set.of("signal.report"));

    assertThat(send("GET", address, whole).statusCode()).isEqualTo(200);
    assertThat(send("POST", address + "/comments", whole).statusCode()).isEqualTo(201);
    for (String path : List.of(address, "/api/v3/tasks", address + "/comments")) {
      assertClosed(send("GET", path, reporting), "task.read");
    }
    assertClosed(send("POST", address + "/comments", reporting), "task.comment");
    assertThat(send("POST", "/api/v3/signals", reporting).statusCode()).isEqualTo(201);
  }

  @Test
  void a_closed_route_answers_alike_whether_or_not_there_is_something() {
    Task task = hospital.as("supervisor", () -> desk.open(aTask().draft()));
    String reporting = token(Set.of("signal.report"));

    assertThat(send("GET", "/api/v3/tasks/" + task.taskId(), reporting).body())
        .isEqualTo(send("GET", "/api/v3/tasks/" + UUID.randomUUID(), reporting).body());
  }

  @Test
  void an_answer_is_not_repeated_for_a_token_that_could_not_have_asked() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> opened = send("POST", "/api/v3/tasks", token(Set.of()), key);
    assertThat(opened.statusCode()).isEqualTo(201);

    assertClosed(send("POST", "/api/v3/tasks", token(Set.of("signal.report")), key), "task.work");
    assertThat(send("POST", "/api/v3/tasks", token(Set.of("task.work")), key).body())
        .isEqualTo(opened.body());
  }

  private static void assertClosed(HttpResponse<String> answer, String scope) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("insufficient_scope", scope);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"insufficient_scope\"", "scope=\"" + scope + "\"");
  }

  private static boolean expected(Route route, String scope) {
    Set<String> opening = OPENED_BY.getOrDefault(route.method() + " " + route.path(), Set.of());
    return opening.contains("*") || opening.contains(scope);
  }

  private static boolean isClosed(HttpResponse<String> answer) {
    return answer.statusCode() == 403 && answer.body().contains("insufficient_scope");
  }

  private static Map<String, List<UUID>> absentIds() {
    return Routes.ids().stream()
        .collect(Collectors.toMap(column -> column, column -> List.of(UUID.randomUUID())));
  }

  private String token(Set<String> scopes) {
    return hospital.asSystem(
        () ->
            CurrentActor.as(
                actors.find(mayEverything).orElseThrow(),
                () ->
                    tokens.issue(CurrentActor.get(), "test", scopes, Duration.ofHours(1)).text()));
  }

  private HttpResponse<String> send(String method, String address, String token) {
    return send(method, address, token, UUID.randomUUID().toString());
  }

  private HttpResponse<String> send(String method, String address, String token, String key) {
    boolean asks = method.equals("GET") || method.equals("DELETE");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("Authorization", "Bearer " + token)
            .method(
                method, asks ? BodyPublishers.noBody() : BodyPublishers.ofString(body(address)));
    if (!asks) {
      request.header("Content-Type", "application/json").header("Idempotency-Key", key);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What the route takes, where a test looks at more than whether it is closed. */
  private static String body(String address) {
    if (address.endsWith("/comments")) {
      return "{\"body\": \"It drips\"}";
    }
    return address.endsWith("/signals") ? "{\"subject\": \"A tap\"}" : WORK;
  }

  private static Map<String, Set<String>> lines(String table) {
    return table
        .lines()
        .map(line -> line.split("\\s+"))
        .collect(
            Collectors.toMap(
                words -> words[0] + " " + words[1],
                words -> Set.copyOf(Arrays.asList(words).subList(2, words.length))));
  }
}
