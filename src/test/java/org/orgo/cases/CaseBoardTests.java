package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** Which cases somebody reads, and what a list can be asked for. */
@OrgoTest
class CaseBoardTests {

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired Persons persons;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void a_list_shows_the_newest_first_and_only_what_its_reader_sees() {
    CaseId everybodys = open(aCase().visible(Visibility.PUBLIC));
    CaseId secret = open(aCase().visible(Visibility.RESTRICTED));
    CaseId staffs = open(aCase());

    assertThat(list("worker", everything())).containsExactly(staffs, secret, everybodys);
    assertThat(list("analyst", everything())).containsExactly(staffs, everybodys);
  }

  @Test
  void whoever_reported_it_reads_its_case_however_restricted() {
    PersonId analyst =
        northside.asSystem(() -> persons.findOrCreate(northside.email("analyst"), null).personId());
    CaseId reported = open(aCase().visible(Visibility.RESTRICTED).reportedBy(analyst));
    CaseId other = open(aCase().visible(Visibility.RESTRICTED));

    assertThat(northside.as("analyst", () -> board.find(reported))).isPresent();
    assertThat(northside.as("analyst", () -> board.find(other))).isEmpty();
  }

  @Test
  void a_list_is_narrowed_by_status_type_and_label() {
    CaseId started = open(aCase());
    northside.as("worker", () -> desk.act(started, "start", null, null));
    CaseId ofHr = open(aCase().ofType("hr"));
    CaseId labelled = open(aCase().labelled("101.24.Ops.Maintenance"));

    assertThat(list("worker", filter(List.of("IN_PROGRESS"), null, null, null)))
        .containsExactly(started);
    assertThat(list("worker", filter(List.of("OPEN", "RESOLVED"), null, null, null)))
        .containsExactly(labelled, ofHr);
    assertThat(list("worker", filter(List.of(), "hr", null, null))).containsExactly(ofHr);
    assertThat(list("worker", filter(List.of(), null, "101.24.Ops.Maintenance", null)))
        .containsExactly(labelled);
  }

  @Test
  void a_text_is_looked_for_literally_in_any_letter_case() {
    CaseId full = open(aCase().titled("The tank is 100% full"));
    CaseId low = open(aCase().titled("The tank is 100 litres low"));
    CaseId underscored = open(aCase().titled("Room a_b"));
    open(aCase().titled("Room acb"));

    assertThat(list("worker", filter(List.of(), null, null, "TANK"))).containsExactly(low, full);
    assertThat(list("worker", filter(List.of(), null, null, "100%"))).containsExactly(full);
    assertThat(list("worker", filter(List.of(), null, null, "a_b"))).containsExactly(underscored);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    List<CaseId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.add(0, open(aCase()));
    }

    List<CaseId> read = new ArrayList<>();
    Cursor after = null;
    do {
      CaseFilter filter = new CaseFilter(List.of(), null, null, null, after, 2);
      Page<CaseSummary> page = northside.as("worker", () -> board.list(filter));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(each -> read.add(each.caseId()));
      after = page.nextCursor() == null ? null : Cursor.parse(page.nextCursor());
    } while (after != null);

    assertThat(read).isEqualTo(newestFirst);
  }

  @Test
  void of_a_cases_tasks_everybody_reads_those_they_may_see() {
    CaseId theCase = open(aCase());
    Task open = task(theCase.value(), Visibility.INTERNAL);
    Task secret = task(theCase.value(), Visibility.RESTRICTED);
    task(null, Visibility.INTERNAL);

    assertThat(northside.as("worker", () -> board.tasks(theCase, null, 10)).items())
        .extracting(TaskSummary::taskId)
        .containsExactlyInAnyOrder(open.taskId(), secret.taskId());
    assertThat(northside.as("analyst", () -> board.tasks(theCase, null, 10)).items())
        .extracting(TaskSummary::taskId)
        .containsExactly(open.taskId());
  }

  @Test
  void an_opener_gets_back_what_it_may_not_read_later() {
    CaseId secret = open(aCase().visible(Visibility.RESTRICTED));

    assertThat(northside.as("analyst", () -> board.opened(secret)).caseId()).isEqualTo(secret);
    assertThat(northside.as("analyst", () -> board.find(secret))).isEmpty();
  }

  private CaseId open(CaseFixtures draft) {
    return northside.asSystem(() -> desk.open(draft.draft()));
  }

  private Task task(UUID theCase, Visibility visibility) {
    return northside.asSystem(
        () -> tasks.open(aTask().ofCase(theCase).visible(visibility).draft()));
  }

  private List<CaseId> list(String user, CaseFilter filter) {
    return northside.as(user, () -> board.list(filter)).items().stream()
        .map(CaseSummary::caseId)
        .toList();
  }

  private static CaseFilter everything() {
    return filter(List.of(), null, null, null);
  }

  private static CaseFilter filter(List<String> statuses, String type, String label, String text) {
    return new CaseFilter(statuses, type, label, text, null, 50);
  }
}
