package org.orgo.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Members say how they feel; who looks after a group brings in what was asked elsewhere. */
@OrgoTest
class CheckinTests {

  @Autowired TestOrganizations organizations;
  @Autowired GroupDesk groups;
  @Autowired CheckinDesk desk;
  @Autowired CheckinImport files;
  @Autowired Persons persons;
  @Autowired JdbcTemplate rows;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  private TestOrganization school;
  private LearningGroup group;

  @BeforeEach
  void a_group_with_a_member() {
    school = organizations.found("default");
    group =
        school.as(
            "admin",
            () -> {
              persons.findOrCreate(address("worker"), "Wanda");
              LearningGroup founded =
                  groups.found(
                      new NewGroup("7b", "Class 7b", GroupKind.CLASS, false, "Ops.Maintenance"));
              return groups.setMembers(founded.groupId(), List.of(address("worker")));
            });
  }

  @Test
  void a_member_answers_with_its_name_or_without() {
    school.as("worker", () -> desk.answer(answer(7, false, null), SignalSource.MANUAL));
    school.as("worker", () -> desk.answer(answer(2, true, null), SignalSource.MANUAL));

    assertThat(stored("person_id is not null and created_by_user_id is not null")).isEqualTo(1);
    assertThat(stored("person_id is null and created_by_user_id is null and score = 2"))
        .isEqualTo(1);
  }

  @Test
  void an_answer_sent_twice_counts_once() {
    assertThat(school.as("worker", () -> desk.answer(answer(7, false, "form:1"), SignalSource.API)))
        .isTrue();
    assertThat(school.as("worker", () -> desk.answer(answer(7, false, "form:1"), SignalSource.API)))
        .isFalse();

    assertThat(stored("true")).isEqualTo(1);
  }

  @Test
  void only_members_answer_and_only_from_1_to_10() {
    assertThatThrownBy(
            () -> school.as("safety", () -> desk.answer(answer(7, false, null), SignalSource.API)))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () -> school.as("worker", () -> desk.answer(answer(11, false, null), SignalSource.API)))
        .isInstanceOf(InvalidRequest.class);
    assertThat(stored("true")).isZero();
  }

  @Test
  void who_looks_after_a_group_brings_in_a_file() {
    String file =
        """
        group,person,score,tags,answered_at,external_id
        7b,%s,8,sleep,2199-01-01T09:00:00Z,a
        """
            .formatted(address("worker"));
    assertThatThrownBy(() -> take("worker", file)).isInstanceOf(InvalidRequest.class);

    String today = clock.instant().minusSeconds(1).toString();
    String right = file.replace("2199-01-01T09:00:00Z", today) + "7b,,3,," + today + ",b\n";
    assertThat(take("worker", right)).isEqualTo(new ImportedCheckins(2, 0));
    assertThat(take("supervisor", right)).isEqualTo(new ImportedCheckins(0, 2));
  }

  @Test
  void a_file_with_one_wrong_line_is_not_taken_at_all() {
    String today = clock.instant().minusSeconds(1).toString();
    String head = "group,person,score,answered_at\n";
    Map<String, String> wrong =
        Map.of(
            "7x,,5," + today,
            "line 3, group",
            "7b,nobody@else.example,5," + today,
            "line 3, person",
            "7b,%s,5,2001-01-01T00:00:00Z".formatted(address("worker")),
            "line 3, person");

    wrong.forEach(
        (line, field) ->
            assertThatThrownBy(() -> take("admin", head + "7b,,5," + today + "\n" + line))
                .isInstanceOfSatisfying(
                    InvalidRequest.class,
                    refused -> assertThat(refused.errors().get(0).field()).isEqualTo(field)));
    assertThat(stored("true")).isZero();
  }

  @Test
  void others_do_not_see_the_group_and_do_not_bring_in_answers() {
    assertThat(school.as("safety", groups::list)).isEmpty();
    assertThatThrownBy(() -> school.as("safety", () -> groups.get(group.groupId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> take("safety", "group,score,answered_at\n7b,5,2026-01-01T00:00:00Z"))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void only_administrators_found_groups_and_a_code_is_taken_once() {
    NewGroup second = new NewGroup("7b", "Again", GroupKind.CLASS, false, "Ops.Maintenance");
    assertThatThrownBy(() -> school.as("worker", () -> groups.found(second)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> school.as("admin", () -> groups.found(second)))
        .isInstanceOf(GroupCodeTaken.class);
  }

  @Test
  void members_leave_and_come_back() {
    assertThat(group.members()).isEqualTo(1);
    assertThat(
            school.as("supervisor", () -> groups.setMembers(group.groupId(), List.of())).members())
        .isZero();
    assertThat(
            school
                .as(
                    "supervisor",
                    () -> groups.setMembers(group.groupId(), List.of(address("worker"))))
                .members())
        .isEqualTo(1);
    assertThatThrownBy(
            () ->
                school.as(
                    "supervisor",
                    () -> groups.setMembers(group.groupId(), List.of("nobody@else.example"))))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("cannot be taken");
    assertThatThrownBy(
            () ->
                school.as(
                    "supervisor",
                    () -> groups.setMembers(new GroupId(UUID.randomUUID()), List.of())))
        .isInstanceOf(NotFound.class);
  }

  private ImportedCheckins take(String who, String file) {
    return school.as(who, () -> files.take(CheckinFile.read(new StringReader(file))));
  }

  private String address(String who) {
    return school.email(who);
  }

  private static NewCheckin answer(int score, boolean anonymous, String externalId) {
    return new NewCheckin("7b", score, List.of("Sleep"), anonymous, externalId, null);
  }

  private int stored(String condition) {
    return CurrentTenant.as(
        school.id(),
        () ->
            transaction.execute(
                status ->
                    rows.queryForObject(
                        "select count(*) from wellbeing_checkins where " + condition,
                        Integer.class)));
  }
}
