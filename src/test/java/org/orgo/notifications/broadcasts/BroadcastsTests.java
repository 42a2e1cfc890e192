package org.orgo.notifications.broadcasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class BroadcastsTests {

  @Autowired TestOrganizations organizations;
  @Autowired Broadcasts broadcasts;
  @Autowired BroadcastDelivery delivery;
  @Autowired Notices notices;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  TestOrganization hospital;
  Deliveries deliveries;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    deliveries = new Deliveries(jdbc, transaction);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void ten_is_read_by_the_executives() {
    announce("10.94.Operations.Safety", Visibility.RESTRICTED, NotifyScope.TEAM);

    assertThat(readers()).containsExactlyInAnyOrder("ceo", "director");
  }

  @Test
  void hundred_is_read_by_the_department_heads() {
    announce("100.94.Operations.Safety", Visibility.RESTRICTED, NotifyScope.TEAM);

    assertThat(readers()).containsExactly("head");
  }

  @Test
  void thousand_is_read_by_the_operational_staff() {
    announce("1000.94.Operations.Safety", Visibility.RESTRICTED, NotifyScope.TEAM);

    assertThat(readers())
        .containsExactlyInAnyOrder(
            "admin", "worker", "safety", "hr", "analyst", "compliance", "ops");
  }

  @Test
  void any_other_base_is_read_as_far_as_the_scope_goes() {
    announce("1001.62.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);
    assertThat(readers()).containsExactly("safety");

    forget();
    announce("1001.62.Operations.Safety", Visibility.PUBLIC, NotifyScope.DEPARTMENT);
    assertThat(readers()).containsExactlyInAnyOrder("worker", "safety", "supervisor", "head");

    forget();
    announce("1001.62.Operations.Safety", Visibility.PUBLIC, NotifyScope.ORG_WIDE);
    assertThat(readers()).containsExactlyInAnyOrderElementsOf(hospital.users().keySet());
  }

  @Test
  void a_wide_scope_does_not_widen_visibility() {
    announce("1001.62.Operations.Safety", Visibility.INTERNAL, NotifyScope.ORG_WIDE);
    assertThat(readers())
        .as("the owning function and those above it, in a hospital")
        .containsExactlyInAnyOrder("worker", "safety", "supervisor", "head", "director", "ceo");

    forget();
    announce("1001.62.Operations.Safety", Visibility.RESTRICTED, NotifyScope.ORG_WIDE);
    assertThat(readers()).containsExactly("safety");
  }

  @Test
  void a_role_nobody_knows_is_told_to_the_triage_queue() {
    announce("1001.62.Astronomy", Visibility.PUBLIC, NotifyScope.TEAM);

    assertThat(readers()).containsExactly("admin");
  }

  @Test
  void a_broadcast_creates_no_work() {
    announce("100.94.Operations.Safety", Visibility.INTERNAL, NotifyScope.TEAM);

    assertThat(number("select count(*) from tasks")).isZero();
    assertThat(deliveries.mails(hospital)).isEmpty();
  }

  @Test
  void readers_are_counted_when_the_reading_period_is_over() {
    BroadcastId id = announce("10.94.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);
    hospital.run("ceo", () -> broadcasts.read(id));

    assertThat(jobs.runDue(hospital)).isZero();
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    assertThat(jobs.runDue(hospital)).isEqualTo(1);

    assertThat(number("select readers_counted from broadcasts")).isEqualTo(1);
    clock.advance(Duration.ofDays(30));
    assertThat(jobs.runDue(hospital)).isZero();
  }

  @Test
  void what_was_delivered_is_listed_counted_and_marked_as_read() {
    announce("10.94.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);
    BroadcastId newest = announce("10.94.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);
    assertThat(hospital.as("ceo", notices::unread)).isEqualTo(2);

    hospital.run("ceo", () -> broadcasts.read(newest));

    Page<Bulletin> page = hospital.as("ceo", () -> broadcasts.list(null, 1));
    Bulletin bulletin = page.items().get(0);
    assertThat(bulletin.broadcastId()).isEqualTo(newest);
    assertThat(bulletin.audience()).isEqualTo(2);
    assertThat(bulletin.readers()).isEqualTo(1);
    assertThat(bulletin.readAt()).isNotNull();
    assertThat(hospital.as("ceo", notices::unread)).isEqualTo(1);
    List<Bulletin> rest =
        hospital.as("ceo", () -> broadcasts.list(Cursor.parse(page.nextCursor()), 1)).items();
    assertThat(rest).extracting(Bulletin::readAt).containsOnlyNulls();
  }

  @Test
  void a_broadcast_that_was_not_delivered_to_one_does_not_exist_for_one() {
    BroadcastId id = announce("10.94.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);

    assertThat(hospital.as("worker", () -> broadcasts.list(null, 50)).items()).isEmpty();
    assertThatThrownBy(() -> hospital.run("worker", () -> broadcasts.read(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void delivering_again_tells_nobody_twice() {
    BroadcastId id = announce("10.94.Operations.Safety", Visibility.PUBLIC, NotifyScope.TEAM);

    hospital.runAsSystem(
        () -> transaction.executeWithoutResult(status -> delivery.deliver(id, NotifyScope.TEAM)));

    assertThat(readers()).containsExactlyInAnyOrder("ceo", "director");
  }

  private BroadcastId announce(String label, Visibility visibility, NotifyScope scope) {
    return hospital.asSystem(
        () ->
            broadcasts.announce(
                new NewBroadcast(
                    null, Label.parse(label), "Wet floors", "Mind them.", visibility, scope)));
  }

  private List<String> readers() {
    return deliveries.told(hospital, NoticeKind.BROADCAST);
  }

  private void forget() {
    deliveries.forget(hospital);
  }

  private int number(String sql) {
    return hospital.asSystem(
        () -> transaction.execute(status -> jdbc.queryForObject(sql, Integer.class)));
  }
}
