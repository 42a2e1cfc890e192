package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server finds wrong with a form, it says in the reader's language. */
@OrgoTest
class RefusedFormsTests {

  private static final String WRONG =
      "{\"what_was_done\":\"ok\",\"asset\":\"LIFT-02\",\"cost\":\"much\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor worker;
  private String complete;

  @BeforeEach
  void start() {
    shops = organizations.found("retail_chain");
    worker = Visitor.of(sessions, shops, "worker", port);
    Task task = shops.asSystem(() -> desk.open(aTask().draft()));
    shops.as("worker", () -> desk.act(task.taskId(), new ActionCommand("start", null, null, null)));
    complete = "/tasks/" + task.taskId() + "/actions/complete";
  }

  @Test
  void a_missing_answer_is_named_in_english_and_in_french() {
    assertThat(refused(worker, "{}")).contains("This is missing.");
    assertThat(refused(inFrench(), "{}")).contains("Cette réponse manque.");
  }

  @Test
  void a_wrong_answer_is_explained_in_english_and_in_french() {
    assertThat(refused(worker, WRONG))
        .contains("At least 3 characters are needed.", "This must be a number.");
    assertThat(refused(inFrench(), WRONG))
        .contains("Il faut au moins 3 caractères.", "Un nombre est attendu ici.")
        .doesNotContain("must");
  }

  @Test
  void a_program_reads_the_same_in_english_whatever_its_language() {
    Api api = new Api(port, shops, "worker");

    String problem = api.post(complete, "{\"form\":" + WRONG + "}").json().toString();

    assertThat(problem).contains("must have at least 3 characters").doesNotContain("wording");
  }

  private Visitor inFrench() {
    worker.post("/preferences/locale", Map.of("locale", "fr"));
    return worker;
  }

  private String refused(Visitor reader, String form) {
    HttpResponse<String> answer = reader.post(complete, Map.of("form", form));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }
}
