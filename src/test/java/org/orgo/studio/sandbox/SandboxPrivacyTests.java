package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.sandbox.SandboxAnswer.ToldPeople;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A trial tells nobody of work that they may not read, and of people only where they are many. */
@OrgoTest
class SandboxPrivacyTests {

  private static final String TIMES = ".*(answerBy|\\.at)";

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired SignalDesk signals;
  @Autowired TaskBoard tasks;
  @Autowired CaseBoard cases;

  private TestOrganization ours;

  @BeforeEach
  void foundAnOrganization() {
    ours = organizations.found("hospital");
  }

  @Test
  void what_may_be_read_is_named() {
    ours = organizations.found("hospital", openToAll());
    Receipt first = ours.as("safety", () -> signals.report(signal("Wet floor", "Lobby")));

    SandboxAnswer repeated = tried(signal("Wet floor", "Ward 3"));
    SandboxAnswer another = tried(signal("The floor is wet, again", "Lobby"));

    assertThat(repeated.outcome()).isEqualTo("COMMENT_ADDED");
    assertThat(repeated.joinsTaskId()).isEqualTo(first.taskId());
    assertThat(repeated.told()).isNull();
    assertThat(another.outcome()).isEqualTo("TASK_OPENED");
    assertThat(another.joinsCaseId()).isEqualTo(first.caseId());
  }

  @Test
  void words_that_repeat_a_hidden_task_are_answered_as_if_nobody_had_said_them() {
    NewSignal typed = signal("Wet floor", "Lobby");
    SandboxAnswer before = tried(typed);
    Receipt hidden = ours.as("safety", () -> signals.report(typed));
    assertThat(ours.as("analyst", () -> tasks.find(new TaskId(hidden.taskId())))).isEmpty();

    assertSame(tried(typed), before);

    assertThat(ours.as("safety", () -> signals.report(typed)).taskId())
        .as("it repeats it")
        .isEqualTo(hidden.taskId());
  }

  @Test
  void what_would_join_a_hidden_case_is_answered_as_if_there_were_none() {
    NewSignal typed = signal("The floor is wet, again", "Lobby");
    SandboxAnswer before = tried(typed);
    Receipt hidden = ours.as("safety", () -> signals.report(signal("Wet floor", "Lobby")));
    assertThat(ours.as("analyst", () -> cases.find(new CaseId(hidden.caseId())))).isEmpty();

    assertSame(tried(typed), before);

    assertThat(ours.as("safety", () -> signals.report(typed)).caseId())
        .as("it joins it")
        .isEqualTo(hidden.caseId());
  }

  @Test
  void who_may_not_read_accounts_is_told_of_groups_and_not_of_people() {
    NewSignal typed = signal("Wet floor", "Lobby");
    ToldPeople exact = ours.as("admin", () -> sandbox.tryOut(typed, null)).told();
    ToldPeople told = tried(typed).told();

    assertThat(exact.minimumGroup()).isNull();
    assertThat(exact.notices()).isPositive();
    assertThat(exact.byRole()).containsKey("Operations.Safety");
    assertThat(told.minimumGroup()).isGreaterThanOrEqualTo(10);
    assertThat(told.notices()).isZero();
    assertThat(told.mails()).isZero();
    assertThat(told.sender()).isNull();
    assertThat(told.byRole()).containsOnlyKeys(exact.byRole().keySet());
    assertThat(told.byRole().values()).containsOnly(0);
  }

  private SandboxAnswer tried(NewSignal typed) {
    return ours.as("analyst", () -> sandbox.tryOut(typed, null));
  }

  private static void assertSame(SandboxAnswer answer, SandboxAnswer expected) {
    assertThat(answer)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(TIMES)
        .isEqualTo(expected);
  }

  private static ObjectNode openToAll() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode().put("transparency", "full");
    overrides.putObject("defaults").put("visibility", "internal");
    return overrides;
  }

  private static NewSignal signal(String subject, String place) {
    ObjectNode location = JsonNodeFactory.instance.objectNode().put("room", place);
    return new NewSignal(
        SignalSource.API, subject, "", "ann@example.org", null, null, null, null, location, null);
  }
}
