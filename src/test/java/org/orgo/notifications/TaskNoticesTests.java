package org.orgo.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Viewers;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskFixtures;
import org.orgo.tasks.events.TaskCommented;
import org.orgo.tasks.events.TaskOpened;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class TaskNoticesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired UserAccounts accounts;
  @Autowired Persons persons;
  @Autowired Mailboxes mailboxes;
  @Autowired Viewers viewers;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired IncompleteEventPublications incomplete;
  @Autowired EventPublicationRepository publications;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  Deliveries deliveries;

  @BeforeEach
  void look() {
    deliveries = new Deliveries(jdbc, transaction);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void the_team_is_told_of_new_work_where_the_profile_says_team() {
    TestOrganization hospital = organizations.found("hospital");

    open(hospital, aTask());

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).containsExactly("worker");
    assertThat(deliveries.mailed(hospital)).containsExactly("worker");
  }

  @Test
  void told_and_taken_off_the_registry_are_one_fact() {
    TestOrganization hospital = organizations.found("hospital");

    for (int tasks = 1; tasks <= 10; tasks++) {
      open(hospital, aTask());

      assertThat(deliveries.leftInTheMomentOfBeingTold(hospital, tasks)).isZero();
    }
  }

  @Test
  void a_department_is_told_up_to_its_head_and_only_the_team_by_mail() {
    TestOrganization shops = organizations.found("retail_chain");

    open(shops, aTask());

    assertThat(deliveries.told(shops, NoticeKind.TASK_OPENED))
        .containsExactlyInAnyOrder("worker", "safety", "supervisor", "head");
    assertThat(deliveries.mailed(shops)).containsExactly("worker");
  }

  @Test
  void the_nearest_scope_tells_who_is_in_charge_and_who_asked() {
    TestOrganization shops = telling("retail_chain", "user", "balanced");
    PersonId asker = shops.asSystem(() -> persons.findOrCreate(shops.email("hr"), "hr").personId());
    shops.runAsSystem(() -> persons.link(asker, shops.user("hr")));

    open(shops, aTask().askedForBy(asker));

    assertThat(deliveries.told(shops, NoticeKind.TASK_OPENED)).containsExactly("hr");
  }

  @Test
  void a_whole_organization_is_told_where_the_profile_says_so() {
    TestOrganization greens = organizations.found("environmental_group");

    open(greens, aTask());

    assertThat(deliveries.told(greens, NoticeKind.TASK_OPENED))
        .containsExactlyInAnyOrderElementsOf(greens.users().keySet());
  }

  @Test
  void who_is_told_is_exactly_who_sees() {
    for (String transparency : List.of("full", "balanced", "restricted", "private")) {
      TestOrganization greens = telling("environmental_group", "org_wide", transparency);
      for (Visibility visibility : Visibility.values()) {
        for (String owner : List.of("Ops.Maintenance", "HR.CaseOfficer")) {
          deliveries.forget(greens);
          String type = owner.startsWith("HR") ? "maintenance" : "hr";
          Task task = open(greens, aTask().visible(visibility).ownedBy(owner).ofType(type));

          assertThat(deliveries.told(greens, NoticeKind.TASK_OPENED))
              .as("%s work of %s, transparency %s", visibility, owner, transparency)
              .containsExactlyInAnyOrderElementsOf(whoSees(greens, task));
        }
      }
    }
  }

  @Test
  void who_did_it_is_not_told() {
    TestOrganization hospital = organizations.found("hospital");

    hospital.as("worker", () -> desk.open(aTask().draft()));

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).isEmpty();
    assertThat(deliveries.mailed(hospital)).isEmpty();
  }

  @Test
  void a_disabled_account_is_not_told() {
    TestOrganization hospital = organizations.found("hospital");
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update("update user_accounts set status = 'disabled'")));

    open(hospital, aTask());

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).isEmpty();
  }

  @Test
  void an_escalation_is_told_to_the_next_role_and_to_the_one_that_did_not_answer() {
    TestOrganization shops = organizations.found("retail_chain");
    open(shops, aTask());
    deliveries.forget(shops);

    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);

    assertThat(deliveries.told(shops, NoticeKind.TASK_ESCALATED))
        .containsExactlyInAnyOrder("worker", "supervisor");
    assertThat(deliveries.mailed(shops)).containsExactlyInAnyOrder("worker", "supervisor");
  }

  @Test
  void an_announced_escalation_is_told_to_who_has_it_and_to_who_gets_it_if_they_may_see_it() {
    ObjectNode relaxed = JsonNodeFactory.instance.objectNode();
    relaxed.putObject("escalation").put("granularity", "relaxed");
    TestOrganization shops = organizations.found("retail_chain", relaxed);
    open(shops, aTask());
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);
    assertThat(deliveries.told(shops, NoticeKind.ESCALATION_ANNOUNCED))
        .containsExactlyInAnyOrder("worker", "supervisor");
    assertThat(deliveries.told(shops, NoticeKind.TASK_ESCALATED)).isEmpty();

    deliveries.forget(shops);
    open(shops, aTask().visible(Visibility.RESTRICTED));
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);
    assertThat(deliveries.told(shops, NoticeKind.ESCALATION_ANNOUNCED)).containsExactly("worker");
  }

  @Test
  void work_that_escalates_at_once_is_new_to_its_first_role_only() {
    TestOrganization hospital = organizations.found("hospital");

    open(hospital, aTask().escalatingAtOnce().visible(Visibility.RESTRICTED));

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).containsExactly("worker");
    assertThat(deliveries.told(hospital, NoticeKind.TASK_ESCALATED))
        .containsExactlyInAnyOrder("worker", "head");
  }

  @Test
  void who_is_put_in_charge_is_told_by_mail_in_the_language_of_the_account() {
    TestOrganization shops = organizations.found("retail_chain");
    shops.asSystem(
        () ->
            accounts.create(
                new NewUserAccount(
                    "odile@" + shops.slug() + ".example",
                    "odile",
                    null,
                    "fr",
                    List.of("Ops.Maintenance"))));
    Task task = open(shops, aTask());
    deliveries.forget(shops);

    shops.as(
        "worker",
        () ->
            desk.assign(
                task.taskId(),
                null,
                accounts.findByEmail("odile@" + shops.slug() + ".example").orElseThrow().userId(),
                null));

    assertThat(deliveries.told(shops, NoticeKind.TASK_ASSIGNED)).containsExactly("odile");
    Map<String, Object> mail = deliveries.mails(shops).get(0);
    assertThat((String) mail.get("subject"))
        .isEqualTo(
            "[1001.11.Ops.Maintenance] %s The tap in room 12 leaks".formatted(task.number()));
    assertThat((String) mail.get("body"))
        .contains("Une tâche vous a été confiée", "/tasks/" + task.taskId());
  }

  @Test
  void a_mail_about_restricted_work_says_where_it_is_and_no_more() {
    for (Visibility hidden : List.of(Visibility.RESTRICTED, Visibility.ANONYMISED)) {
      TestOrganization hospital = organizations.found("hospital");

      Task task = open(hospital, aTask().titled("Canary fell").visible(hidden));

      Map<String, Object> mail = deliveries.mails(hospital).get(0);
      assertThat((String) mail.get("subject"))
          .matches("\\[Orgo] [A-Z]{3}-\\d+: New work waits in your queue\\.");
      assertThat((String) mail.get("body"))
          .contains("/tasks/" + task.taskId())
          .doesNotContain("Canary", "Maintenance");
    }
  }

  @Test
  void the_requester_is_answered_by_mail_with_what_the_requester_may_read() {
    TestOrganization shops = organizations.found("retail_chain");
    PersonId ann = shops.asSystem(() -> persons.findOrCreate("ann@home.example", "Ann").personId());
    Task task = open(shops, aTask().askedForBy(ann));
    deliveries.forget(shops);

    shops.run(
        "worker",
        () -> {
          desk.comment(task.taskId(), "She calls often", CommentVisibility.INTERNAL_ONLY);
          desk.comment(task.taskId(), "We come at noon", CommentVisibility.REQUESTER_VISIBLE);
        });

    List<Map<String, Object>> mails = deliveries.mails(shops);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).get("to_address")).isEqualTo("ann@home.example");
    assertThat((String) mails.get(0).get("body")).contains("We come at noon");
  }

  @Test
  void an_answer_to_the_requester_heard_again_is_mailed_once() {
    TestOrganization shops = organizations.found("retail_chain");
    PersonId ann = shops.asSystem(() -> persons.findOrCreate("ann@home.example", "Ann").personId());
    Task task = open(shops, aTask().askedForBy(ann));
    deliveries.forget(shops);
    TaskComment answer =
        shops.as(
            "worker",
            () ->
                desk.comment(
                    task.taskId(), "We come at noon", CommentVisibility.REQUESTER_VISIBLE));
    deliveries.done(shops);
    List<TaskEvent> events = shops.asSystem(() -> board.events(task.taskId()));

    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    publisher.publishEvent(
                        new TaskCommented(
                            shops.id(),
                            task.taskId(),
                            events.get(events.size() - 1).eventId(),
                            answer.commentId()))));

    assertThat(deliveries.mails(shops)).hasSize(1);
  }

  @Test
  void an_answer_by_the_requester_is_told_to_the_team_and_not_mailed_back() {
    TestOrganization hospital = organizations.found("hospital");
    PersonId ann =
        hospital.asSystem(() -> persons.findOrCreate("ann@home.example", "Ann").personId());
    Task task = open(hospital, aTask().askedForBy(ann));
    deliveries.forget(hospital);

    hospital.asSystem(() -> desk.reply(task.taskId(), ann, null, "Thank you"));

    assertThat(deliveries.told(hospital, NoticeKind.TASK_COMMENTED)).containsExactly("worker");
    assertThat(deliveries.mails(hospital)).isEmpty();
  }

  @Test
  void mails_about_one_task_answer_the_same_and_so_stand_together() {
    TestOrganization shops = organizations.found("retail_chain");
    PersonId ann = shops.asSystem(() -> persons.findOrCreate("ann@home.example", "Ann").personId());
    Task leak = open(shops, aTask().askedForBy(ann));
    shops.run(
        "worker",
        () -> desk.comment(leak.taskId(), "At noon", CommentVisibility.REQUESTER_VISIBLE));
    open(shops, aTask());

    List<Map<String, Object>> mails = deliveries.mails(shops);
    assertThat(mails).hasSize(3);
    assertThat(mails).extracting(mail -> mail.get("message_id")).doesNotHaveDuplicates();
    assertThat(mails.stream().filter(mail -> leak.taskId().value().equals(mail.get("task_id"))))
        .extracting(mail -> mail.get("in_reply_to"))
        .hasSize(2)
        .containsOnly(mails.get(0).get("in_reply_to"));
    assertThat(mails.stream().map(mail -> mail.get("in_reply_to")).distinct()).hasSize(2);
  }

  @Test
  void nobody_is_mailed_into_a_mailbox_that_is_read_here() {
    TestOrganization hospital = organizations.found("hospital");
    String ann = "ann@" + hospital.slug() + ".example";
    PersonId asker = hospital.asSystem(() -> persons.findOrCreate(ann, "Ann").personId());
    read(hospital, hospital.email("worker"));
    read(hospital, ann);

    Task task = open(hospital, aTask().askedForBy(asker));
    hospital.run(
        "head", () -> desk.comment(task.taskId(), "We come", CommentVisibility.REQUESTER_VISIBLE));

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).containsExactly("worker");
    assertThat(deliveries.mails(hospital)).isEmpty();
  }

  @Test
  void a_mailbox_of_another_organization_keeps_nobodys_mail_away() {
    TestOrganization hospital = organizations.found("hospital");
    read(organizations.found("friend_group"), hospital.email("worker"));

    open(hospital, aTask());

    assertThat(deliveries.mailed(hospital)).containsExactly("worker");
  }

  private void read(TestOrganization organization, String address) {
    organization.runAsSystem(() -> mailboxes.add(PostOffice.mailbox(address, null, 1)));
  }

  @Test
  void closing_is_told_once_it_is_over() {
    TestOrganization shops = organizations.found("retail_chain");
    Task task = open(shops, aTask());

    act(shops, task, "start", null);
    assertThat(deliveries.told(shops, NoticeKind.TASK_CLOSED)).isEmpty();
    act(shops, task, "cancel", "Reported twice");

    assertThat(deliveries.told(shops, NoticeKind.TASK_CLOSED))
        .containsExactlyInAnyOrder("safety", "supervisor", "head");
  }

  @Test
  void an_event_heard_again_is_told_once() {
    TestOrganization hospital = organizations.found("hospital");
    Task task = open(hospital, aTask());
    deliveries.done(hospital);
    UUID created = hospital.asSystem(() -> board.events(task.taskId())).get(0).eventId();

    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    publisher.publishEvent(new TaskOpened(hospital.id(), task.taskId(), created))));

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).containsExactly("worker");
    assertThat(deliveries.mailed(hospital)).containsExactly("worker");
  }

  /** A crash between commit and listener leaves the publication, and nothing told. */
  @Test
  void an_event_whose_listener_crashed_is_told_once_when_it_is_taken_up_again() {
    TestOrganization hospital = organizations.found("hospital");
    Task task = open(hospital, aTask());
    deliveries.forget(hospital);
    UUID created = hospital.asSystem(() -> board.events(task.taskId())).get(0).eventId();
    TaskOpened event = new TaskOpened(hospital.id(), task.taskId(), created);
    transaction.executeWithoutResult(
        status ->
            publications.create(
                TargetEventPublication.of(
                    event,
                    PublicationTargetIdentifier.of(
                        "org.orgo.notifications.TaskNotices.on(org.orgo.tasks.events.TaskOpened)"),
                    clock.instant())));
    assertThat(deliveries.open(hospital)).isEqualTo(1);

    for (int time = 0; time < 2; time++) {
      transaction.executeWithoutResult(
          status ->
              incomplete.resubmitIncompletePublications(
                  publication -> event.equals(publication.getEvent())));
    }

    assertThat(deliveries.told(hospital, NoticeKind.TASK_OPENED)).containsExactly("worker");
    assertThat(deliveries.mailed(hospital)).containsExactly("worker");
  }

  private List<String> whoSees(TestOrganization organization, Task task) {
    List<String> names = new ArrayList<>();
    for (String name : organization.users().keySet()) {
      boolean sees = organization.as(name, () -> viewers.current().sees(task.protection()));
      if (sees) {
        names.add(name);
      }
    }
    return names;
  }

  private TestOrganization telling(String profile, String scope, String transparency) {
    return organizations.found(
        profile,
        JsonNodeFactory.instance
            .objectNode()
            .put("notify_scope", scope)
            .put("transparency", transparency));
  }

  private Task open(TestOrganization organization, TaskFixtures fixture) {
    return organization.asSystem(() -> desk.open(fixture.draft()));
  }

  private void act(TestOrganization organization, Task task, String action, String comment) {
    organization.as(
        "worker", () -> desk.act(task.taskId(), new ActionCommand(action, comment, null, null)));
  }
}
