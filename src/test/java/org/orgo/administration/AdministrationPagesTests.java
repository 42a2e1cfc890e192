package org.orgo.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.administration.NewInvitation;
import org.orgo.people.administration.UserInvitations;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What administrators see and send on their pages. */
@OrgoTest
class AdministrationPagesTests {

  private static final Pattern HANDLE =
      Pattern.compile("/administration/sessions/[0-9a-f]{24}/revoke");
  private static final Pattern TOKEN = Pattern.compile("/administration/tokens/[0-9a-f-]+/revoke");
  private static final Pattern OWN = Pattern.compile("/profile/sessions/[0-9a-f]{24}/revoke");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired UserInvitations invitations;
  @Autowired ApiTokens tokens;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization northside;
  private Visitor admin;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    admin = Visitor.of(sessions, northside, "admin", port);
  }

  @Test
  void the_overview_names_who_never_came_and_what_nobody_holds() {
    northside.run(
        "admin",
        () ->
            invitations.invite(
                new NewInvitation("ann@nurses.example", "Ann Moreau", null, List.of())));
    admin.post(
        "/administration/roles",
        Map.of("code", "Ward.Night", "vertical_base", "1001", "permissions", "task.work"));

    assertThat(admin.get("/administration").body())
        .contains("Invited and never here", "Ann Moreau", "Queues nobody works", "Ward.Night")
        .contains("href=\"/studio\"");
  }

  @Test
  void only_administrators_are_led_there_and_let_in() {
    assertThat(admin.get("/profile").body()).contains("href=\"/administration\"");
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    assertThat(worker.get("/profile").body()).doesNotContain("href=\"/administration\"");
    for (String page :
        List.of(
            "/administration",
            "/administration/users",
            "/administration/users/new",
            "/administration/users/" + northside.user("worker"),
            "/administration/access",
            "/administration/provisioning",
            "/administration/roles",
            "/administration/roles/Triage",
            "/administration/new-role")) {
      assertThat(worker.get(page).statusCode()).as(page).isEqualTo(403);
      assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200);
    }
  }

  @Test
  void an_address_that_is_taken_comes_back_with_what_was_written() {
    HttpResponse<String> refused =
        admin.post(
            "/administration/users",
            Map.of(
                "email",
                northside.email("worker"),
                "display_name",
                "Ann Moreau",
                "roles",
                "Operations.Safety"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("An account has this address already", "value=\"Ann Moreau\"")
        .containsPattern("value=\"Operations.Safety\"[^>]* checked");
  }

  @Test
  void open_work_is_told_before_somebody_is_disabled() {
    northside.runAsSystem(
        () -> {
          Task task = desk.open(aTask().draft());
          desk.assign(task.taskId(), null, northside.user("worker"), task.version());
        });
    String page = "/administration/users/" + northside.user("worker");

    assertThat(admin.get(page).body()).contains("1 open task is assigned to this person");
    assertThat(admin.post(page + "/disable", Map.of("work", "give_back")).statusCode())
        .isEqualTo(303);
    assertThat(admin.get(page).body()).contains("Disabled", "0 open tasks", "Enable");
  }

  @Test
  void the_last_administrator_is_told_why_nothing_happens() {
    String page = "/administration/users/" + northside.user("admin");

    HttpResponse<String> disabled = admin.post(page + "/disable", Map.of());
    HttpResponse<String> stripped =
        admin.post(page, Map.of("display_name", "admin", "roles", "Triage", "version", "1"));

    assertThat(List.of(disabled, stripped))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.body()).contains("Nobody would be left who administers");
            });
  }

  @Test
  void an_earlier_version_of_an_account_is_not_written_over() {
    String page = "/administration/users/" + northside.user("worker");
    Map<String, String> form =
        Map.of("display_name", "Wanda", "roles", "Ops.Maintenance", "version", "1");

    assertThat(admin.post(page, form).statusCode()).isEqualTo(303);
    assertThat(admin.post(page, form).statusCode()).isEqualTo(409);
  }

  @Test
  void the_line_is_a_tree_that_names_who_holds_what() {
    String tree = admin.get("/administration/roles").body();

    assertThat(tree.indexOf(">Executive<")).isLessThan(tree.indexOf(">Leadership<"));
    assertThat(tree).contains("href=\"/administration/users/" + northside.user("worker"));
  }

  @Test
  void a_role_gets_and_loses_members_by_address() {
    String page = "/administration/roles/Operations.Safety";

    assertThat(
            admin.post(page + "/members", Map.of("email", northside.email("worker"))).statusCode())
        .isEqualTo(303);
    assertThat(admin.get(page).body()).contains("2 members");
    HttpResponse<String> nobody =
        admin.post(page + "/members", Map.of("email", "nobody@else.example"));
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("No user has this address");
    admin.post(page + "/members/remove", Map.of("email", northside.email("worker")));
    assertThat(admin.get(page).body()).contains("1 member<");
  }

  @Test
  void a_role_that_tables_name_is_kept_with_the_places_and_goes_with_a_successor() {
    String page = "/administration/roles/Education.Support";
    admin.post(page + "/members/remove", Map.of("email", northside.email("admin")));

    HttpResponse<String> kept = admin.post(page + "/delete", Map.of());
    assertThat(kept.statusCode()).isEqualTo(409);
    assertThat(kept.body()).contains("tables name it", "label-routing, row 8, ownerRole");

    assertThat(admin.post(page + "/delete", Map.of("successor", "IT.Support")).statusCode())
        .isEqualTo(303);
    assertThat(admin.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void a_line_that_would_never_end_is_refused_at_its_field() {
    HttpResponse<String> refused =
        admin.post(
            "/administration/roles/Leadership",
            Map.of(
                "code", "Leadership",
                "vertical_base", "2",
                "parent_code", "Ops.Head",
                "permissions", "task.work",
                "version", "1"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The line above would come back to this role.");
  }

  @Test
  void an_administrator_ends_the_session_and_the_token_of_somebody_and_not_the_own() {
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    String token = northside.token("worker");
    String page = admin.get("/administration/access").body();
    assertThat(page).contains("This one", ">worker</a>", "of worker");

    Matcher session = HANDLE.matcher(page);
    assertThat(session.find()).isTrue();
    assertThat(admin.post(session.group(), Map.of()).statusCode()).isEqualTo(303);
    Matcher program = TOKEN.matcher(page);
    assertThat(program.find()).isTrue();
    assertThat(admin.post(program.group(), Map.of()).statusCode()).isEqualTo(303);

    assertThat(worker.get("/profile").statusCode()).isEqualTo(302);
    assertThat(tokens.authenticate(token)).isEmpty();
    assertThat(admin.post(session.group(), Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void everybody_ends_the_own_other_sessions_and_nobody_those_of_others() {
    Visitor here = Visitor.of(sessions, northside, "worker", port);
    Visitor there = Visitor.of(sessions, northside, "worker", port);
    Visitor other = Visitor.of(sessions, northside, "safety", port);
    Matcher end = OWN.matcher(here.get("/profile").body());
    assertThat(end.find()).isTrue();

    assertThat(other.post(end.group(), Map.of()).statusCode()).isEqualTo(404);
    assertThat(here.post(end.group(), Map.of()).statusCode()).isEqualTo(303);

    assertThat(there.get("/profile").statusCode()).isEqualTo(302);
    assertThat(here.get("/profile").statusCode()).isEqualTo(200);
  }
}
