package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.api.Caller.Reply;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseFixtures;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who acts: members of the owner role, the assignee, the owner, and the roles above on the
 * escalation line. Everybody else who sees the work comments. The same from every door.
 */
@OrgoTest
class WhoActsTests {

  /** What somebody is to a task of Ops.Maintenance, and whether that lets them act. */
  private enum Relation {
    MEMBER_OF_THE_OWNER_ROLE("worker", true),
    ASSIGNEE("hr", true),
    OWNER("safety", true),
    ONE_ROLE_ABOVE("supervisor", true),
    HEAD_OF_THE_FUNCTION("head", true),
    TOP_OF_THE_LINE("ceo", true),
    ROLE_BESIDE_IT("safety", false),
    ROLE_OF_ANOTHER_FUNCTION("hr", false),
    REQUESTER("hr", false),
    REPORTER("admin", false),
    ADMINISTRATOR("admin", false),
    AUDITOR("compliance", false),
    ANALYST("analyst", false),
    OPERATOR_OF_THE_ENGINE("ops", false);

    private final String user;
    private final boolean acts;

    Relation(String user, boolean acts) {
      this.user = user;
      this.acts = acts;
    }
  }

  /** Every move of the shared lifecycle by where it begins. */
  private static final Map<TaskStatus, List<String>> MOVES =
      Map.of(
          TaskStatus.PENDING, List.of("start", "cancel"),
          TaskStatus.IN_PROGRESS, List.of("hold", "complete", "fail", "cancel", "escalate"),
          TaskStatus.ON_HOLD, List.of("resume", "cancel"));

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestRestTemplate http;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired CaseDesk cases;
  @Autowired Persons persons;
  @LocalServerPort int port;

  private TestOrganization shops;
  private PersonId requester;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    requester = shops.asSystem(() -> persons.findOrCreate("asks@shops.example", "Asks").personId());
    shops.runAsSystem(() -> persons.link(requester, shops.user("hr")));
  }

  @Test
  void a_task_is_moved_by_those_in_charge_and_by_nobody_else() {
    Map<String, Integer> wrong = new LinkedHashMap<>();
    for (Relation relation : Relation.values()) {
      Caller caller = new Caller(http, shops.token(relation.user));
      MOVES.forEach(
          (status, actions) ->
              actions.forEach(
                  action -> {
                    String task = path(at(status, relation));
                    boolean offered = offers(caller.get(task + "/actions"), action);
                    Reply reply = caller.post(task + "/actions/" + action, said(action));
                    if (offered != relation.acts || reply.status() != (relation.acts ? 200 : 403)) {
                      wrong.put(relation + " " + status + " " + action, reply.status());
                    }
                  }));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_page_lets_the_same_people_act() {
    Map<String, Integer> wrong = new LinkedHashMap<>();
    for (Relation relation : Relation.values()) {
      Visitor visitor = Visitor.of(sessions, shops, relation.user, port);
      Map<String, Map<String, String>> forms =
          Map.of(
              "/actions/start", Map.of("version", "1"),
              "/actions/cancel", Map.of("version", "1", "comment", "A duplicate"),
              "/assignment", Map.of("version", "1", "assignee", "me"),
              "/proposals/routing", Map.of("version", "1"));
      forms.forEach(
          (form, fields) -> {
            String task = path(at(TaskStatus.PENDING, relation));
            boolean shown = visitor.get(task).body().contains(task + "/actions/start");
            Map<String, String> sent = new LinkedHashMap<>(fields);
            sent.put("version", String.valueOf(version(task)));
            int status = visitor.post(task + form, sent).statusCode();
            if (shown != relation.acts || status != (relation.acts ? 303 : 403)) {
              wrong.put(relation + " " + form + (shown ? " shown" : " not shown"), status);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_task_is_edited_and_handed_over_by_the_same_people_and_everybody_comments() {
    Map<String, List<Integer>> wrong = new LinkedHashMap<>();
    for (Relation relation : Relation.values()) {
      Caller caller = new Caller(http, shops.token(relation.user));
      String task = path(at(TaskStatus.PENDING, relation));
      Map<String, Object> edit = Map.of("title", "Mine", "version", version(task));
      List<Integer> answers = new ArrayList<>();
      answers.add(caller.post(task + "/comments", Map.of("body", "I saw it too")).status());
      answers.add(caller.patch(task, edit).status());
      Map<String, Object> confirmed = Map.of("version", version(task));
      answers.add(caller.post(task + "/proposals/routing", confirmed).status());
      Map<String, Object> handed = Map.of("owner_role", "Ops.Supervisor", "version", version(task));
      answers.add(caller.patch(task, handed).status());
      List<Integer> right =
          relation.acts ? List.of(201, 200, 200, 200) : List.of(201, 403, 403, 403);
      if (!answers.equals(right)) {
        wrong.put(relation.toString(), answers);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_case_is_moved_and_edited_by_those_in_charge_of_it() {
    Map<String, List<Integer>> wrong = new LinkedHashMap<>();
    for (Relation relation : Relation.values()) {
      if (relation == Relation.ASSIGNEE || relation == Relation.OWNER) {
        continue; // a case has neither
      }
      Caller caller = new Caller(http, shops.token(relation.user));
      String theCase =
          "/cases/"
              + shops.asSystem(
                  () -> cases.open(CaseFixtures.aCase().visible(Visibility.PUBLIC).draft()));
      List<Integer> answers =
          List.of(
              caller.patch(theCase, Map.of("title", "Mine", "version", 1)).status(),
              caller.post(theCase + "/actions/start", Map.of()).status(),
              caller.post(theCase + "/actions/archive", Map.of("reason", "Over")).status());
      if (!answers.equals(relation.acts ? List.of(200, 200, 200) : List.of(403, 403, 403))) {
        wrong.put(relation.toString(), answers);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void after_an_escalation_the_next_role_acts_and_the_former_one_comments() {
    String task = path(at(TaskStatus.IN_PROGRESS, Relation.MEMBER_OF_THE_OWNER_ROLE));
    Caller worker = new Caller(http, shops.token("worker"));
    assertThat(worker.post(task + "/actions/escalate", Map.of()).status()).isEqualTo(200);

    Reply late = worker.post(task + "/actions/start", Map.of());
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.text("code")).isEqualTo("not_in_charge");
    assertThat(worker.post(task + "/comments", Map.of("body", "I can help")).status())
        .isEqualTo(201);
    assertThat(
            new Caller(http, shops.token("supervisor"))
                .post(task + "/actions/start", Map.of())
                .status())
        .isEqualTo(200);
  }

  @Test
  void an_answer_by_mail_only_comments() {
    Task task = at(TaskStatus.PENDING, Relation.REQUESTER);
    shops.runAsSystem(
        () -> desk.reply(task.taskId(), requester, null, "Please cancel this, it is mended"));

    assertThat(shops.asSystem(() -> board.get(task.taskId())).status())
        .isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void cancelling_and_failing_ask_why() {
    Caller worker = new Caller(http, shops.token("worker"));
    for (TaskStatus status : MOVES.keySet()) {
      for (String action : List.of("cancel", "fail")) {
        if (MOVES.get(status).contains(action)) {
          String task = path(at(status, Relation.MEMBER_OF_THE_OWNER_ROLE));
          for (Object unsaid : List.of(Map.of(), Map.of("reason", " "), Map.of("comment", ""))) {
            Reply refused = worker.post(task + "/actions/" + action, unsaid);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.refused()).contains("reason");
          }
          String word = status == TaskStatus.PENDING ? "comment" : "reason";
          Reply done =
              worker.post(task + "/actions/" + action, Map.of(word, "Nobody needs it now"));
          assertThat(done.status()).as(status + " " + action).isEqualTo(200);
          assertThat(worker.get(task + "/comments").body().toString())
              .contains("Nobody needs it now");
        }
      }
    }
  }

  private Task at(TaskStatus status, Relation relation) {
    TaskFixtures draft = aTask().visible(Visibility.PUBLIC).proposing(new Proposals(true, false));
    if (relation == Relation.REQUESTER) {
      draft.askedForBy(requester);
    }
    Task opened =
        relation == Relation.REPORTER
            ? shops.as("admin", () -> desk.open(draft.draft()))
            : shops.asSystem(() -> desk.open(draft.draft()));
    return shops.asSystem(
        () -> {
          if (status != TaskStatus.PENDING) {
            act(opened.taskId(), "start");
          }
          if (status == TaskStatus.ON_HOLD) {
            act(opened.taskId(), "hold");
          }
          if (relation == Relation.ASSIGNEE) {
            desk.assign(opened.taskId(), null, shops.user(relation.user), null);
          }
          if (relation == Relation.OWNER) {
            desk.change(
                opened.taskId(),
                TaskChange.nothing(null),
                new TaskHandover(null, shops.user(relation.user), null, false));
          }
          return board.get(opened.taskId());
        });
  }

  private void act(TaskId task, String action) {
    desk.act(task, new ActionCommand(action, null, form(action), null));
  }

  private static Map<String, Object> said(String action) {
    Map<String, Object> said = new LinkedHashMap<>();
    if (List.of("cancel", "fail").contains(action)) {
      said.put("reason", "Nobody needs it any more");
    } else if (form(action) != null) {
      said.put("form", form(action));
    }
    return said;
  }

  private static ObjectNode form(String action) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    return switch (action) {
      case "hold" -> form.put("waiting_for", "A part from the supplier");
      case "complete" ->
          form.put("what_was_done", "New seal").put("asset", "Tap 12").put("cost", 4);
      default -> null;
    };
  }

  private static boolean offers(Reply actions, String action) {
    return actions.body().path("items").findValuesAsText("action").contains(action);
  }

  private int version(String task) {
    return shops.asSystem(() -> board.get(TaskId.of(task.substring("/tasks/".length())))).version();
  }

  private static String path(Task task) {
    return "/tasks/" + task.taskId();
  }
}
