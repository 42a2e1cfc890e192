package org.orgo.compliance.reidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** One person of ANONYMISED work is opened to one reader, and to nobody else. */
@OrgoTest
class ReidentificationTests {

  private static final String WHY = "The court asks, file 12 O 44";

  @Autowired TestOrganizations organizations;
  @Autowired ReidentificationDesk desk;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired CaseDesk cases;
  @Autowired CaseBoard caseBoard;
  @Autowired Persons persons;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;

  private TestOrganization hospital;
  private UserId colleague;
  private PersonId lea;
  private TaskId task;
  private PersonId called;

  @BeforeEach
  void found() {
    begin("hospital");
  }

  private void begin(String profile) {
    hospital = organizations.found(profile);
    colleague =
        hospital.asSystem(() -> accounts.create(anAccount().holding("Compliance.Officer").draft()));
    lea = hospital.asSystem(() -> persons.findOrCreate("lea@a.example", "Lea").personId());
    task =
        hospital.asSystem(
            () ->
                tasks
                    .open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft())
                    .taskId());
    called = hospital.asSystem(() -> board.get(task)).requesterPersonId();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void with_the_consent_of_a_second_one_reader_learns_who_it_is() {
    Reidentification asked = ask();
    assertThat(asked.isPending()).isTrue();
    assertThatThrownBy(() -> open(asked)).isInstanceOf(ReidentificationIsNotOpen.class);

    asColleague(() -> desk.approve(asked.reidentificationId(), "Seen the letter"));

    assertThat(open(asked)).isEqualTo(new OpenedPerson(lea, "Lea", "lea@a.example"));
    assertThatThrownBy(() -> asColleague(() -> desk.open(asked.reidentificationId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void each_step_is_a_security_event_that_names_nobody_and_the_item_is_read() {
    Reidentification asked = ask();
    asColleague(() -> desk.approve(asked.reidentificationId(), "Seen the letter"));
    open(asked);
    open(asked);

    assertThat(hospital.asSystem(() -> audit.about("reidentification", asked.reidentificationId())))
        .allMatch(entry -> entry.category() == LogCategory.SECURITY)
        .extracting(AuditEntry::action)
        .containsExactly(
            "person.reidentification_requested",
            "person.reidentification_approved",
            "person.reidentified",
            "person.reidentified");
    assertThat(hospital.asSystem(() -> audit.about("task", task)))
        .extracting(AuditEntry::action)
        .contains("person.reidentified", "task.read");
    assertThat(hospital.asSystem(() -> audit.about("person", lea))).isEmpty();
  }

  @Test
  void nobody_consents_to_an_own_request_and_it_is_decided_once() {
    Reidentification asked = ask();

    assertThatThrownBy(
            () -> hospital.as("compliance", () -> desk.approve(asked.reidentificationId(), WHY)))
        .isInstanceOf(OwnReidentification.class);
    assertThatThrownBy(
            () -> hospital.as("compliance", () -> desk.deny(asked.reidentificationId(), WHY)))
        .isInstanceOf(OwnReidentification.class);
    asColleague(() -> desk.deny(asked.reidentificationId(), "There is no such file"));
    assertThatThrownBy(() -> asColleague(() -> desk.approve(asked.reidentificationId(), WHY)))
        .isInstanceOf(ReidentificationIsDecided.class);
    assertThatThrownBy(() -> open(asked)).isInstanceOf(ReidentificationIsNotOpen.class);
  }

  @Test
  void after_a_day_it_is_closed_again() {
    Reidentification asked = ask();
    asColleague(() -> desk.approve(asked.reidentificationId(), "Seen the letter"));

    clock.advance(Duration.ofHours(23));
    assertThat(open(asked).personId()).isEqualTo(lea);
    clock.advance(Duration.ofHours(2));

    assertThatThrownBy(() -> open(asked)).isInstanceOf(ReidentificationIsNotOpen.class);
  }

  @Test
  void where_the_profile_is_balanced_no_second_is_asked() {
    begin("retail_chain");

    assertThat(open(ask()).displayName()).isEqualTo("Lea");
  }

  @Test
  void a_reason_is_given_that_is_one() {
    for (String poor : new String[] {null, " ", "because", "x".repeat(1001)}) {
      assertThatThrownBy(() -> hospital.as("compliance", () -> request(task, called, poor)))
          .isInstanceOf(InvalidRequest.class);
    }
    Reidentification asked = ask();
    assertThatThrownBy(() -> asColleague(() -> desk.approve(asked.reidentificationId(), "ok")))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void the_same_is_not_asked_twice_while_it_waits() {
    ask();

    assertThatThrownBy(this::ask).isInstanceOf(ReidentificationIsPending.class);
  }

  @Test
  void what_the_item_calls_nobody_is_unknown() {
    for (PersonId wrong : new PersonId[] {lea, PersonId.random()}) {
      assertThatThrownBy(() -> hospital.as("compliance", () -> request(task, wrong, WHY)))
          .isInstanceOf(UnknownReference.class);
    }
  }

  @Test
  void without_the_right_a_reader_learns_that_it_lacks_and_others_that_there_is_nothing() {
    assertThatThrownBy(() -> hospital.as("worker", () -> request(task, called, WHY)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> hospital.as("safety", () -> request(task, called, WHY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hospital.as("compliance", () -> request(TaskId.random(), called, WHY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hospital.as("worker", () -> desk.list(PageRequest.of(null, null))))
        .isInstanceOf(NotAllowed.class);
    Reidentification asked = ask();
    assertThatThrownBy(() -> hospital.as("worker", () -> desk.get(asked.reidentificationId())))
        .isInstanceOf(NotFound.class);
  }

  /** HR may open the persons of its own field of work, which a leaking tap is not. */
  @Test
  void a_right_for_one_field_of_work_opens_and_consents_there_only() {
    Reidentification asked = ask();

    assertThat(hospital.as("hr", () -> desk.list(PageRequest.of(null, null))).items()).isEmpty();
    assertThatThrownBy(() -> hospital.as("hr", () -> desk.approve(asked.reidentificationId(), WHY)))
        .isInstanceOf(NotFound.class);
    TaskId complaint =
        hospital.asSystem(
            () ->
                tasks
                    .open(
                        aTask()
                            .ofType("hr")
                            .ownedBy("HR.CaseOfficer")
                            .visible(Visibility.ANONYMISED)
                            .askedForBy(lea)
                            .draft())
                    .taskId());
    PersonId there = hospital.asSystem(() -> board.get(complaint)).requesterPersonId();
    Reidentification ofHr = hospital.as("hr", () -> request(complaint, there, WHY));
    asColleague(() -> desk.approve(ofHr.reidentificationId(), "Seen the complaint"));
    assertThat(hospital.as("hr", () -> desk.open(ofHr.reidentificationId())).personId())
        .isEqualTo(lea);
  }

  @Test
  void those_who_may_consent_see_what_waits() {
    Reidentification asked = ask();

    assertThat(asColleague(() -> desk.list(PageRequest.of(null, null))).items())
        .containsExactly(asked);
    asColleague(() -> desk.deny(asked.reidentificationId(), "There is no such file"));
    assertThat(hospital.as("compliance", () -> desk.list(PageRequest.of(null, null))).items())
        .singleElement()
        .satisfies(
            decided -> assertThat(decided.decisionReason()).isEqualTo("There is no such file"));
  }

  @Test
  void work_that_names_its_persons_has_nothing_to_open() {
    TaskId named = hospital.asSystem(() -> tasks.open(aTask().askedForBy(lea).draft()).taskId());

    assertThatThrownBy(() -> hospital.as("compliance", () -> request(named, lea, WHY)))
        .isInstanceOf(ItemIsNotAnonymised.class);
  }

  @Test
  void a_person_of_a_case_is_opened_alike() {
    CaseId theCase =
        hospital.asSystem(
            () -> cases.open(aCase().visible(Visibility.ANONYMISED).reportedBy(lea).draft()));
    PersonId there =
        new PersonId(
            hospital.asSystem(() -> caseBoard.get(theCase)).participants().stream()
                .filter(each -> each.personId() != null)
                .findFirst()
                .orElseThrow()
                .personId());
    assertThat(there).isNotEqualTo(called);

    Reidentification asked =
        hospital.as("compliance", () -> desk.request("case", theCase.value(), there, WHY));
    asColleague(() -> desk.approve(asked.reidentificationId(), "Seen the letter"));

    assertThat(open(asked).personId()).isEqualTo(lea);
  }

  private Reidentification ask() {
    return hospital.as("compliance", () -> request(task, called, WHY));
  }

  private Reidentification request(TaskId item, PersonId pseudonym, String reason) {
    return desk.request("task", item.value(), pseudonym, reason);
  }

  private OpenedPerson open(Reidentification asked) {
    return hospital.as("compliance", () -> desk.open(asked.reidentificationId()));
  }

  private <T> T asColleague(Supplier<T> work) {
    return hospital.asSystem(() -> CurrentActor.as(actors.find(colleague).orElseThrow(), work));
  }
}
