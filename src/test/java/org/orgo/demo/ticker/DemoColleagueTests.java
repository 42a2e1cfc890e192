package org.orgo.demo.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orgo.demo.persistence.LiveTask;
import org.orgo.demo.persistence.LiveTaskMapper;
import org.orgo.people.Actors;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's hospital is alive: mails reach their queues, and a colleague works there. */
@OrgoTest
class DemoColleagueTests {

  private static final int ENOUGH = 6;

  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired SignalDesk signals;
  @Autowired TaskBoard board;
  @Autowired TaskDesk desk;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;
  @Autowired LiveTaskMapper tasks;
  @Autowired TransactionTemplate transaction;

  @Test
  void every_mail_reaches_the_queue_it_is_meant_for() {
    TestOrganization home = organizations.found("hospital");
    Map<String, String> queues =
        VisitorMail.all().stream()
            .collect(
                Collectors.toMap(VisitorMail::subject, mail -> DemoTicker.QUEUES.get(mail.to())));
    Map<String, String> reached =
        VisitorMail.all().stream()
            .map(mail -> opened(home, mail))
            .collect(Collectors.toMap(Task::title, Task::ownerRole));
    assertThat(reached).containsExactlyInAnyOrderEntriesOf(queues);
  }

  @Test
  void every_queue_has_several_mails_to_choose_from() {
    Map<String, Long> choice =
        VisitorMail.all().stream()
            .collect(Collectors.groupingBy(VisitorMail::to, Collectors.counting()));
    assertThat(choice.keySet()).isEqualTo(DemoTicker.QUEUES.keySet());
    assertThat(choice.values()).allMatch(mails -> mails >= DemoTicker.FEWEST);
  }

  @Test
  void what_is_more_than_enough_is_finished_and_what_others_took_is_left_alone() {
    TestOrganization home = organizations.found("hospital");
    List<TaskId> opened =
        IntStream.range(0, ENOUGH + 2).mapToObj(number -> work.open(home, null)).toList();
    // the worker herself is who the role has; the colleague of the demo would be somebody else
    home.runAsSystem(() -> desk.assign(opened.get(0), null, home.user("supervisor"), null));
    colleague(Instant.now()).accept(home);
    Map<TaskId, TaskStatus> states = states(home, opened);
    assertThat(states.get(opened.get(0))).isNotEqualTo(TaskStatus.COMPLETED);
    assertThat(states.values()).filteredOn(status -> status == TaskStatus.COMPLETED).hasSize(2);
  }

  @Test
  void what_waits_is_begun_after_three_minutes_and_not_before() {
    TestOrganization home = organizations.found("hospital");
    List<TaskId> opened =
        IntStream.range(0, ENOUGH).mapToObj(number -> work.open(home, null)).toList();
    colleague(Instant.now()).accept(home);
    assertThat(states(home, opened).values()).containsOnly(TaskStatus.PENDING);
    colleague(Instant.now().plus(Duration.ofMinutes(4))).accept(home);
    assertThat(states(home, opened).values())
        .filteredOn(status -> status == TaskStatus.IN_PROGRESS)
        .hasSize(1);
  }

  private Consumer<TestOrganization> colleague(Instant now) {
    DemoColleague colleague =
        new DemoColleague(desk, accounts, actors, Clock.fixed(now, ZoneOffset.UTC));
    return home -> home.runAsSystem(() -> colleague.work(queue(home), ENOUGH));
  }

  private List<LiveTask> queue(TestOrganization home) {
    return transaction.execute(status -> tasks.live(home.id())).stream()
        .filter(task -> task.ownerRole().equals("Ops.Maintenance"))
        .toList();
  }

  private Map<TaskId, TaskStatus> states(TestOrganization home, List<TaskId> ids) {
    return home.asSystem(
        () ->
            ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> board.get(id).status())));
  }

  private Task opened(TestOrganization home, VisitorMail mail) {
    return home.asSystem(
        () ->
            board.get(
                new TaskId(
                    signals
                        .report(
                            new NewSignal(
                                SignalSource.API,
                                mail.subject(),
                                mail.body(),
                                mail.from() + "@example.org",
                                null,
                                null,
                                mail.to(),
                                null,
                                null,
                                null))
                        .taskId())));
  }
}
