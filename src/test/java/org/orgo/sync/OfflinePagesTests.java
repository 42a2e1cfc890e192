package org.orgo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.TestWork;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators register nodes; their users decide where both sides differ. */
@OrgoTest
class OfflinePagesTests {

  private static final String NODES = "/administration/offline-nodes";
  private static final Pattern SHOWN = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

  @LocalServerPort int port;
  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestWork work;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired Clock clock;

  private TestOrganization shop;
  private Visitor admin;

  @BeforeEach
  void an_administrator() {
    shop = organizations.found("default");
    admin = Visitor.of(sessions, shop, "admin", port);
  }

  @Test
  void a_node_is_registered_and_its_key_is_shown_once() {
    assertThat(admin.get(NODES).body()).contains("No offline node yet");

    TestNode node = registered();

    assertThat(node.takeBundle()).isNotEmpty();
    assertThat(admin.get(NODES).body()).contains("Laptop", "worker").doesNotContain(node.key());
  }

  @Test
  void a_node_needs_a_name_and_a_user() {
    HttpResponse<String> refused = admin.post(NODES, Map.of("name", " ", "user_id", user()));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Give it a name");
    assertThat(admin.post(NODES, Map.of("name", "Laptop", "user_id", "nobody")).body())
        .contains("Choose an active user");
  }

  @Test
  void a_node_is_retired_and_lost() {
    TestNode node = registered();
    node.takeBundle();

    assertThat(admin.post(NODES + "/" + node.id() + "/retire", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(node.bundle().statusCode()).isEqualTo(410);
    assertThat(admin.post(NODES + "/" + node.id() + "/lose", Map.of()).statusCode()).isEqualTo(303);

    assertThat(node.bundle().statusCode()).isEqualTo(401);
    assertThat(admin.get(NODES).body()).contains("lost", "1 bundle exposed");
  }

  @Test
  void the_user_of_a_node_decides_and_others_see_nothing() {
    TestNode node = registered();
    TaskId task = work.open(shop, null);
    node.takeBundle();
    node.clockIs(clock.instant());
    change(task, "Title here");
    node.changes(task, "title", "Mend the door", "Title of the node");
    node.results(1);
    Visitor worker = Visitor.of(sessions, shop, "worker", port);

    String page = worker.get("/offline-conflicts").body();
    assertThat(page).contains("Title of the node", "both sides changed it");
    assertThat(Visitor.of(sessions, shop, "safety", port).get("/offline-conflicts").body())
        .contains("Nothing waits");
    Matcher conflict = Pattern.compile("/offline-conflicts/([0-9a-f-]{36})/decide").matcher(page);
    assertThat(conflict.find()).isTrue();
    String decide = "/offline-conflicts/" + conflict.group(1) + "/decide";
    assertThat(
            Visitor.of(sessions, shop, "safety", port)
                .post(decide, Map.of("choice", "NODE"))
                .statusCode())
        .isEqualTo(404);

    assertThat(worker.post(decide, Map.of("choice", "BY_HAND", "value", "")).statusCode())
        .isEqualTo(422);
    assertThat(worker.post(decide, Map.of("choice", "NODE")).statusCode()).isEqualTo(303);

    assertThat(shop.as("worker", () -> board.get(task)).title()).isEqualTo("Title of the node");
    HttpResponse<String> late = worker.post(decide, Map.of("choice", "SERVER"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody has decided already");
  }

  @Test
  void what_was_refused_is_shown_with_its_words_to_the_user_of_the_node_alone() {
    TestNode node = registered();
    node.takeBundle();
    node.clockIs(clock.instant());
    node.comments(new TaskId(UUID.randomUUID()), "The ladder is in the cellar");
    assertThat(node.results(1)).containsExactly("REFUSED task_not_found");

    String page = "/offline-conflicts";
    assertThat(Visitor.of(sessions, shop, "worker", port).get(page).body())
        .contains("What was refused", "The ladder is in the cellar");
    assertThat(admin.get(page).body())
        .contains("What was refused", "task_not_found")
        .doesNotContain("The ladder is in the cellar");
    assertThat(Visitor.of(sessions, shop, "safety", port).get(page).body())
        .doesNotContain("What was refused");
    assertThat(Visitor.of(sessions, organizations.found("default"), "admin", port).get(page).body())
        .doesNotContain("What was refused");
  }

  private void change(TaskId task, String title) {
    shop.as(
        "worker",
        () ->
            desk.change(
                task, new TaskChange(title, null, null, null, null, null), TaskHandover.NONE));
  }

  private String user() {
    return shop.user("worker").toString();
  }

  private TestNode registered() {
    String page = admin.post(NODES, Map.of("name", "Laptop", "user_id", user())).body();
    Matcher shown = SHOWN.matcher(page);
    assertThat(shown.find()).isTrue();
    OfflineNodeId id = new OfflineNodeId(UUID.fromString(shown.group(1)));
    assertThat(shown.find()).isTrue();
    return new TestNode(port, id, shown.group(1));
  }
}
