package org.orgo.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.wellbeing.persistence.CheckinMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers to the question how people feel; nobody reads a single one here. */
@Service
public class CheckinDesk {

  private final GroupDesk groups;
  private final CheckinMapper checkins;
  private final Persons persons;
  private final Clock clock;

  CheckinDesk(GroupDesk groups, CheckinMapper checkins, Persons persons, Clock clock) {
    this.groups = groups;
    this.checkins = checkins;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * Takes the answer of a member.
   *
   * @return whether it is new; false when its external id is known
   * @throws InvalidRequest when the score, a tag or the moment is not allowed, or the actor is not
   *     in such a group
   */
  @Transactional
  public boolean answer(NewCheckin answer, SignalSource source) {
    Actor actor = CurrentActor.get();
    Instant now = clock.instant();
    NewCheckin checked = checked(answer, now);
    LearningGroup group = mine(checked.group());
    PersonId person = answer.anonymous() ? null : me(actor);
    // Who sent an answer without a name is not kept either: the row would give the name away.
    return checkins.insert(
            CurrentTenant.require(),
            CheckinId.random(),
            group.groupId(),
            person,
            checked,
            source,
            person == null ? null : actor.userId(),
            now)
        == 1;
  }

  private NewCheckin checked(NewCheckin answer, Instant now) {
    List<FieldError> errors =
        new ArrayList<>(CheckinLimits.broken("", answer.score(), answer.tags()));
    if (answer.answeredAt() != null && answer.answeredAt().isAfter(now)) {
      errors.add(FieldError.of("answered_at", "lies in the future"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return new NewCheckin(
        answer.group(),
        answer.score(),
        CheckinLimits.normal(answer.tags()),
        answer.anonymous(),
        answer.externalId(),
        answer.answeredAt() == null ? now : answer.answeredAt());
  }

  private LearningGroup mine(String code) {
    List<LearningGroup> mine = groups.list().stream().filter(LearningGroup::mine).toList();
    return mine.stream()
        .filter(group -> group.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequest(
                    FieldError.notAmong("group", mine.stream().map(LearningGroup::code).toList())
                        .worded("checkin.group.refused")));
  }

  private PersonId me(Actor actor) {
    return actor.user().flatMap(persons::findByUser).map(Person::personId).orElse(null);
  }
}
