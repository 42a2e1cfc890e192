package org.orgo.people.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.NoticeKind;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.absences.Absences;
import org.orgo.people.absences.NewAbsence;
import org.orgo.people.absences.NotYourTeam;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class RotaTests {

  private static final String ROLE = "Ops.Supervisor";
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime FOUR = LocalTime.of(16, 0);
  private static final LocalTime TEN = LocalTime.of(22, 0);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Organizations tenants;
  @Autowired UserAccounts accounts;
  @Autowired Absences absences;
  @Autowired Rota rota;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Deliveries deliveries;
  private UserId second;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    deliveries = new Deliveries(jdbc, transaction);
    second =
        shops.asSystem(
            () ->
                accounts.create(
                    new NewUserAccount(
                        shops.email("second"), "Second", null, null, List.of(ROLE))));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void the_week_says_who_is_on_duty_and_one_day_goes_before_it() {
    ZonedDateTime monday = next(1);
    shift(shops.user("supervisor"), 1, null, EIGHT, FOUR);
    assertThat(dutyAt(monday.with(LocalTime.of(12, 0)))).containsExactly("supervisor");
    assertThat(dutyAt(monday.with(FOUR))).isEmpty();
    assertThat(dutyAt(monday.plusDays(1).with(LocalTime.of(12, 0)))).isEmpty();

    shift(second, null, monday.toLocalDate(), EIGHT, FOUR);

    assertThat(dutyAt(monday.with(LocalTime.of(12, 0)))).containsExactly("Second");
    assertThat(dutyAt(monday.plusWeeks(1).with(LocalTime.of(12, 0)))).containsExactly("supervisor");
  }

  @Test
  void a_night_shift_ends_on_the_next_day() {
    ZonedDateTime monday = next(1);
    shift(second, 1, null, TEN, EIGHT);

    assertThat(dutyAt(monday.with(LocalTime.of(7, 0)))).isEmpty();
    assertThat(dutyAt(monday.with(LocalTime.of(23, 0)))).containsExactly("Second");
    assertThat(dutyAt(monday.plusDays(1).with(LocalTime.of(7, 59)))).containsExactly("Second");
    assertThat(dutyAt(monday.plusDays(1).with(EIGHT))).isEmpty();
  }

  @Test
  void an_escalation_goes_to_who_is_on_duty_and_not_to_the_others() {
    for (int weekday = 1; weekday <= 7; weekday++) {
      shift(second, weekday, null, LocalTime.MIN, LocalTime.of(23, 59, 59));
    }

    Task escalated = escalated();

    assertThat(escalated.ownerRole()).isEqualTo(ROLE);
    assertThat(escalated.assigneeUserId()).isEqualTo(second);
    assertThat(tolds()).contains("second").doesNotContain("supervisor");
  }

  @Test
  void who_is_away_is_replaced_by_the_deputy() {
    ZonedDateTime monday = next(1);
    shift(second, 1, null, EIGHT, FOUR);
    LocalDate day = monday.toLocalDate();
    shops.run("head", () -> absences.enter(new NewAbsence(second, shops.user("safety"), day, day)));

    assertThat(dutyAt(monday.with(LocalTime.of(12, 0)))).containsExactly("safety");
  }

  @Test
  void without_anybody_on_duty_everything_stays_as_it_was() {
    Task escalated = escalated();

    assertThat(escalated.assigneeUserId()).isNull();
    assertThat(tolds()).contains("second", "supervisor");
  }

  @Test
  void a_rota_is_kept_by_those_above_for_those_who_hold_the_role() {
    assertThatThrownBy(() -> enter("supervisor", second, 1, null, EIGHT, FOUR))
        .isInstanceOf(NotYourTeam.class);
    assertThatThrownBy(() -> enter("head", shops.user("worker"), 1, null, EIGHT, FOUR))
        .isInstanceOf(NotOfThisRole.class);
    assertThatThrownBy(() -> enter("head", second, 1, LocalDate.now(clock), EIGHT, FOUR))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> enter("head", second, 1, null, EIGHT, EIGHT))
        .isInstanceOf(InvalidRequest.class);
    Shift shift = enter("head", second, 1, null, EIGHT, FOUR);
    assertThatThrownBy(() -> shops.run("worker", () -> rota.remove(shift.shiftId())))
        .isInstanceOf(NotFound.class);
    shops.run("head", () -> rota.remove(shift.shiftId()));
    assertThat(shops.as("head", () -> rota.shifts())).isEmpty();
  }

  @Test
  void the_page_takes_a_shift_and_removes_it() {
    Visitor head = Visitor.of(sessions, shops, "head", port);

    var entered =
        head.post(
            "/rota/shifts",
            Map.of(
                "role", ROLE,
                "user_id", second.toString(),
                "weekday", "1",
                "starts_at", "08:00",
                "ends_at", "16:00"));

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(head.get("/rota").body()).contains("Monday, 08:00 to 16:00", "Second");
    Shift shift = shops.as("head", () -> rota.shifts()).get(0);
    head.post("/rota/shifts/%s/remove".formatted(shift.shiftId()), Map.of());
    assertThat(shops.as("head", () -> rota.shifts())).isEmpty();
  }

  private Task escalated() {
    Task task = shops.asSystem(() -> desk.open(aTask().draft()));
    deliveries.done(shops);
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);
    deliveries.done(shops);
    return shops.asSystem(() -> board.get(task.taskId()));
  }

  private List<String> tolds() {
    return shops.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        select split_part(account.email, '@', 1)
                        from notifications notice
                        join user_accounts account using (organization_id, user_id)
                        where notice.kind = ?
                        """,
                        String.class,
                        NoticeKind.TASK_ESCALATED.name())));
  }

  private List<String> dutyAt(ZonedDateTime at) {
    clock.moveTo(at.toInstant());
    return shops.as("head", () -> rota.onDuty()).stream().map(OnDuty::displayName).toList();
  }

  private ZonedDateTime next(int weekday) {
    ZoneId zone = shops.asSystem(() -> tenants.current().zone());
    ZonedDateTime day = clock.instant().atZone(zone).plusDays(1);
    while (day.getDayOfWeek().getValue() != weekday) {
      day = day.plusDays(1);
    }
    return day;
  }

  private void shift(UserId user, Integer weekday, LocalDate day, LocalTime from, LocalTime to) {
    enter("head", user, weekday, day, from, to);
  }

  private Shift enter(
      String by, UserId user, Integer weekday, LocalDate day, LocalTime from, LocalTime to) {
    return shops.as(by, () -> rota.enter(new NewShift(ROLE, user, weekday, day, from, to)));
  }
}
