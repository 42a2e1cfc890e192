package org.orgo.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How groups come to be, who is in them, and who may say so. */
@OrgoTest
class GroupPagesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired GroupDesk groups;
  @Autowired GroupMembers members;
  @Autowired Persons persons;
  @LocalServerPort int port;

  private TestOrganization school;
  private Visitor admin;

  @BeforeEach
  void found() {
    school = organizations.found("default");
    school.runAsSystem(() -> persons.findOrCreate(address("worker"), "Wanda"));
    admin = Visitor.of(sessions, school, "admin", port);
  }

  @Test
  void an_administrator_founds_a_group_and_puts_people_into_it() {
    assertThat(admin.get("/groups").body()).contains("No group yet", "href=\"/groups\"");

    String group = founded("7b");
    assertThat(admin.get(group).body()).contains("Class 7b", "Nobody is in this group");

    assertThat(add(group, address("worker")).statusCode()).isEqualTo(303);
    assertThat(admin.get(group).body()).contains("Wanda", "1 member");
    assertThat(Visitor.of(sessions, school, "worker", port).get("/checkin").body())
        .contains("Class 7b");

    assertThat(
            admin.post(group + "/members/remove", Map.of("email", address("worker"))).statusCode())
        .isEqualTo(303);
    assertThat(admin.get(group).body()).contains("Nobody is in this group");
  }

  @Test
  void whoever_has_an_account_can_be_added_without_having_been_heard_of() {
    String group = founded("7b");

    assertThat(add(group, address("safety")).statusCode()).isEqualTo(303);
    assertThat(admin.get(group).body()).contains(address("safety"));
    assertThat(Visitor.of(sessions, school, "safety", port).get("/checkin").body())
        .contains("Class 7b");
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    String group = founded("7b");
    HttpResponse<String> again = found("7b");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("belongs to another group", "value=\"7b\"");

    HttpResponse<String> stranger = add(group, "nobody@else.example");
    assertThat(stranger.statusCode()).isEqualTo(422);
    assertThat(stranger.body()).contains("Nobody here has this address.");
  }

  @Test
  void whoever_looks_after_a_group_marks_it_and_only_an_administrator_takes_the_mark_away() {
    GroupId id = new GroupId(UUID.fromString(founded("7b").substring("/groups/".length())));

    assertThat(school.as("worker", () -> groups.mark(id, true)).sensitive()).isTrue();
    assertThatThrownBy(() -> school.as("worker", () -> groups.mark(id, false)))
        .isInstanceOf(NotAllowed.class);
    assertThat(school.as("admin", () -> groups.mark(id, false)).sensitive()).isFalse();
  }

  @Test
  void a_member_does_not_see_who_else_is_in_the_group() {
    GroupId id = new GroupId(UUID.fromString(founded("7b").substring("/groups/".length())));
    school.runAsSystem(() -> persons.findOrCreate(address("hr"), "Hanna"));
    school.as("admin", () -> groups.setMembers(id, List.of(address("hr"), address("worker"))));

    assertThatThrownBy(() -> school.as("hr", () -> members.list(id)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> school.as("safety", () -> members.list(id)))
        .isInstanceOf(NotFound.class);
    assertThat(school.as("supervisor", () -> members.list(id)))
        .extracting(GroupMember::displayName)
        .containsExactly("Hanna", "Wanda");
  }

  private String founded(String code) {
    return found(code)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^http://[^/]+", "");
  }

  private HttpResponse<String> found(String code) {
    return admin.post(
        "/groups",
        Map.of(
            "code",
            code,
            "display_name",
            "Class " + code,
            "kind",
            "CLASS",
            "owner_role",
            "Ops.Maintenance"));
  }

  private HttpResponse<String> add(String group, String email) {
    return admin.post(group + "/members", Map.of("email", email));
  }

  private String address(String name) {
    return school.email(name);
  }
}
