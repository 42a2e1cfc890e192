package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.Deployments;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Change a process", followed word for word, ends where it promises. */
@OrgoTest
class ChangeAProcessTests {

  private static final Path PAGE = Path.of("docs/how-to/change-a-process.md");
  private static final Pattern COPIED = Pattern.compile("copy of\\s+`(processes/[^`]+\\.bpmn)`");
  private static final Pattern PART =
      Pattern.compile(
          "Put\\s+before\\s+the\\s+line `([^`]+)`:\\s+```xml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern DEPLOYED =
      Pattern.compile(
          "deployments\\.deploy\\(\"([^\"]+)\", Map\\.of\\(\"([^\"]+)\", content\\)\\);");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  @Test
  void a_wait_state_that_is_added_as_the_page_says_brings_its_buttons() throws IOException {
    TestOrganization garage = organizations.found("retail_chain");
    String page = Files.readString(PAGE);
    String before = opened(garage);

    follow(page, garage);
    String task = opened(garage);

    Api worker = new Api(port, garage, "worker");
    assertThat(worker.post("/tasks/" + before + "/actions/start", "{}").status()).isEqualTo(200);
    assertThat(worker.post("/tasks/" + task + "/actions/start", "{}").status()).isEqualTo(200);
    assertThat(page).contains("`wait_for_parts` while they are worked on", "`parts_arrived`");
    assertThat(worker.get("/tasks/" + before + "/actions").body()).doesNotContain("wait_for_parts");
    assertThat(worker.get("/tasks/" + task + "/actions").body()).contains("\"wait_for_parts\"");
    assertThat(Visitor.of(sessions, garage, "worker", port).get("/tasks/" + task).body())
        .contains("Wait for parts");

    assertThat(worker.post("/tasks/" + task + "/actions/wait_for_parts", "{}").body())
        .contains("\"ON_HOLD\"");
    assertThat(worker.get("/tasks/" + task + "/actions").body())
        .contains("\"parts_arrived\"", "\"cancel\"");
    assertThat(worker.post("/tasks/" + task + "/actions/parts_arrived", "{}").body())
        .contains("\"IN_PROGRESS\"");
  }

  private void follow(String page, TestOrganization organization) throws IOException {
    Matcher copied = found(COPIED, page);
    String diagram = Files.readString(Path.of(copied.group(1)));
    Matcher part = PART.matcher(page);
    int parts = 0;
    for (; part.find(); parts++) {
      assertThat(diagram).containsOnlyOnce(part.group(1));
      diagram = diagram.replace(part.group(1), part.group(2) + part.group(1));
    }
    assertThat(parts).isEqualTo(3);
    Matcher deployed = found(DEPLOYED, page);
    Map<String, byte[]> files = Map.of(deployed.group(2), diagram.getBytes(StandardCharsets.UTF_8));
    organization.run("admin", () -> deployments.deploy(deployed.group(1), files));
  }

  private static Matcher found(Pattern what, String page) {
    Matcher found = what.matcher(page);
    assertThat(found.find()).as("%s says %s", PAGE, what).isTrue();
    return found;
  }

  private String opened(TestOrganization organization) {
    return organization.asSystem(() -> desk.open(aTask().draft())).taskId().toString();
  }
}
