package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Friends who plan a garden never notice what a hospital's officers work with. */
@OrgoTest
class FriendGroupTests {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired AuditLog audit;
  @LocalServerPort int port;

  private TestOrganization friends;
  private Visitor friend;

  @BeforeEach
  void found() {
    friends = organizations.found("friend_group");
    friend = Visitor.of(sessions, friends, "worker", port);
  }

  @Test
  void the_navigation_of_a_friend_leads_to_work_and_nothing_else() {
    String page = friend.get("/").body();
    String navigation = page.substring(page.indexOf("<nav id=\"navigation\""));
    List<String> entries =
        LINK.matcher(navigation.substring(0, navigation.indexOf("</nav>")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(entries).contains("/", "/cases", "/report");
    assertThat(entries)
        .noneMatch(
            entry ->
                entry.startsWith("/compliance")
                    || entry.startsWith("/audit")
                    || entry.startsWith("/administration")
                    || entry.startsWith("/operations")
                    || entry.startsWith("/exports"));
  }

  @Test
  void opening_a_friends_task_asks_nothing_and_records_nothing() {
    Task task = friends.as("worker", () -> desk.open(aTask().titled("Dig the bed").draft()));
    Visitor other = Visitor.of(sessions, friends, "supervisor", port);

    assertThat(other.get("/tasks/" + task.taskId()).body())
        .contains("Dig the bed")
        .doesNotContain("seudonym");

    assertThat(friends.asSystem(() -> audit.about("task", task.taskId())))
        .extracting(AuditEntry::action)
        .doesNotContain("task.read");
  }

  @Test
  void there_is_no_public_form_and_no_second_factor_is_asked_for() {
    assertThat(friend.get("/report/" + friends.slug()).statusCode()).isEqualTo(404);
    assertThat(friend.get("/profile").body()).contains("Set it up");
    assertThat(friend.get("/").statusCode()).isEqualTo(200);
  }
}
