package org.orgo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.cases.CaseDesk;
import org.orgo.people.Actors;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** Every sample can be told: its steps exist, its forms are filled, its roles are held. */
@OrgoTest
class DemoSamplesTests {

  @Autowired TestOrganizations organizations;
  @Autowired SignalDesk signals;
  @Autowired TaskBoard board;
  @Autowired TaskDesk desk;
  @Autowired CaseDesk cases;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;

  static List<DemoOrganization> demos() {
    return DemoOrganization.ALL;
  }

  @ParameterizedTest
  @MethodSource("demos")
  void every_sample_becomes_what_its_file_says(DemoOrganization demo) {
    TestOrganization home = organizations.found(demo.profile());
    DemoOrganization here =
        new DemoOrganization(
            home.slug(),
            demo.name(),
            demo.profile(),
            demo.timeZone(),
            demo.locale(),
            demo.domains(),
            demo.settings());
    DemoClock clock = new DemoClock();
    DemoPast past =
        new DemoPast(
            clock,
            signals,
            board,
            new DemoWork(clock, desk, cases, accounts, actors),
            new DemoPast.Members(accounts, actors));
    List<String> failures = new ArrayList<>();
    for (Sample sample : Sample.of(demo.slug())) {
      try {
        CurrentTenant.run(home.id(), () -> past.write(here, List.of(sample), () -> {}));
      } catch (RuntimeException failure) {
        failures.add(sample.subject() + ": " + failure);
      }
    }
    assertThat(failures).isEmpty();
    List<TaskSummary> tasks =
        home.asSystem(() -> board.list(TaskFilter.none().page(null, 100)).items());
    assertThat(tasks)
        .extracting(TaskSummary::status)
        .contains(TaskStatus.COMPLETED, TaskStatus.ON_HOLD);
    assertThat(tasks).filteredOn(task -> task.ownerRole().equals("Triage")).isEmpty();
  }
}
