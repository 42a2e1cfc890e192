package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The stream of an open page: the one route that no request and answer can probe. */
@OrgoTest
class LiveWallsTests {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String HR = "HR.CaseOfficer";
  private static final String MAINTENANCE = "Ops.Maintenance";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private final List<Stream<String>> lines = new ArrayList<>();
  private TestOrganization ours;
  private TestOrganization theirs;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
  }

  @AfterEach
  void hangUp() {
    lines.forEach(Stream::close);
  }

  @Test
  void nobody_hears_of_work_of_another_organization_or_of_work_it_may_not_see() {
    List<String> ourOfficer = follow(ours, "hr");
    List<String> ourWorker = follow(ours, "worker");
    List<String> theirOfficer = follow(theirs, "hr");

    Task canary = open(ours, HR, "canary" + UUID.randomUUID());
    ours.runAsSystem(() -> everythingHappensTo(canary));
    await().atMost(SOON).untilAsserted(() -> assertThat(ourOfficer).contains("data:" + HR));
    // what they may hear, said last: when it has come, all before it would have come too
    open(ours, MAINTENANCE, "The tap drips");
    Task told = open(theirs, MAINTENANCE, "The tap drips");
    theirs.asSystem(() -> desk.assign(told.taskId(), null, theirs.user("hr"), null));
    await().atMost(SOON).untilAsserted(() -> assertThat(words(ourWorker)).isNotEmpty());
    await().atMost(SOON).untilAsserted(() -> assertThat(words(theirOfficer)).isNotEmpty());

    assertThat(words(ourWorker)).containsOnly("data:" + MAINTENANCE);
    assertThat(words(theirOfficer)).containsOnly("data:" + MAINTENANCE);
    assertThat(String.join("\n", ourOfficer))
        .doesNotContain(canary.title(), canary.taskId().toString(), ours.id().toString());
  }

  private Task open(TestOrganization organization, String role, String title) {
    NewTask draft = aTask().titled(title).ownedBy(role).visible(Visibility.RESTRICTED).draft();
    return organization.asSystem(() -> desk.open(draft));
  }

  private void everythingHappensTo(Task task) {
    desk.act(task.taskId(), new ActionCommand("start", null, null, null));
    desk.comment(task.taskId(), task.title(), CommentVisibility.INTERNAL_ONLY);
    desk.assign(task.taskId(), null, ours.user("hr"), null);
    desk.act(task.taskId(), new ActionCommand("escalate", "nobody came", null, null));
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("data:")).toList();
  }

  private List<String> follow(TestOrganization organization, String user) {
    List<String> heard = new CopyOnWriteArrayList<>();
    HttpResponse<Stream<String>> answer =
        new Visitors(organization, sessions, port).get("/live", user, BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    lines.add(answer.body());
    Thread reading = new Thread(() -> answer.body().forEach(heard::add), "reader-" + user);
    reading.setDaemon(true);
    reading.start();
    await().atMost(SOON).untilAsserted(() -> assertThat(heard).contains(":still there"));
    return heard;
  }
}
