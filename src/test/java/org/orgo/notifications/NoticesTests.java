package org.orgo.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class NoticesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  TestOrganization hospital;
  Deliveries deliveries;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    deliveries = new Deliveries(jdbc, transaction);
  }

  @Test
  void pages_follow_each_other_newest_first() {
    List.of("one", "two", "three").forEach(title -> open(aTask().titled(title)));

    Page<Notice> first = hospital.as("worker", () -> notices.list(null, 2, false));
    Page<Notice> second =
        hospital.as("worker", () -> notices.list(Cursor.parse(first.nextCursor()), 2, false));

    assertThat(first.items()).extracting(Notice::title).containsExactly("three", "two");
    assertThat(second.items()).extracting(Notice::title).containsExactly("one");
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void a_notice_is_unread_until_it_is_read() {
    Task task = open(aTask());
    open(aTask());
    Notice newest = worker().get(0);
    assertThat(unread()).isEqualTo(2);

    hospital.run("worker", () -> notices.read(newest.notificationId()));
    assertThat(unread()).isEqualTo(1);
    hospital.run("worker", () -> notices.readAbout(task.taskId()));
    assertThat(unread()).isZero();
    open(aTask());
    assertThat(unread()).isEqualTo(1);
    hospital.run("worker", notices::readAll);
    assertThat(worker()).allMatch(Notice::isRead);
  }

  @Test
  void a_notice_of_somebody_else_does_not_exist() {
    open(aTask());
    NoticeId notice = worker().get(0).notificationId();

    assertThatThrownBy(() -> hospital.run("safety", () -> notices.read(notice)))
        .isInstanceOf(NotFound.class);
    TestOrganization elsewhere = organizations.found("hospital");
    assertThatThrownBy(() -> elsewhere.run("worker", () -> notices.read(notice)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_notice_of_restricted_work_leads_there_and_says_no_more() {
    Task task = open(aTask().titled("Canary").visible(Visibility.RESTRICTED));

    Notice notice = worker().get(0);
    assertThat(notice.taskId()).isEqualTo(task.taskId());
    assertThat(notice.title()).isNull();
    assertThat(notice.label()).isNull();
  }

  @Test
  void a_notice_of_work_that_one_may_no_longer_see_is_gone() {
    Task task = open(aTask());
    assertThat(unread()).isEqualTo(1);

    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        update tasks
                        set owner_role = 'HR.CaseOfficer', visibility = 'RESTRICTED'
                        where task_id = ?
                        """,
                        task.taskId().value())));

    assertThat(worker()).isEmpty();
    assertThat(unread()).isZero();
  }

  private Task open(TaskFixtures fixture) {
    Task task = hospital.asSystem(() -> desk.open(fixture.draft()));
    deliveries.done(hospital);
    return task;
  }

  private List<Notice> worker() {
    return hospital.as("worker", () -> notices.list(null, 50, false).items());
  }

  private int unread() {
    return hospital.as("worker", notices::unread);
  }
}
