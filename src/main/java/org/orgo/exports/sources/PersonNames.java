package org.orgo.exports.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.TaskSummary;
import org.springframework.stereotype.Component;

/** Names of people for those who may know them; a mask for everybody else. */
@Component
class PersonNames {

  static final String MASK = "masked";

  private final Persons persons;
  private final UserAccounts accounts;

  PersonNames(Persons persons, UserAccounts accounts) {
    this.persons = persons;
    this.accounts = accounts;
  }

  /** Those in one page, in two statements. */
  PageNames of(List<TaskSummary> page) {
    List<TaskSummary> named = page.stream().filter(PersonNames::mayName).toList();
    return new PageNames(
        persons.names(
            named.stream().map(TaskSummary::requesterPersonId).filter(Objects::nonNull).toList()),
        accounts.names(
            named.stream().map(TaskSummary::assigneeUserId).filter(Objects::nonNull).toList()));
  }

  private static boolean mayName(TaskSummary task) {
    return CurrentActor.get().mayWithin(Permissions.PERSON_REIDENTIFY, task.kind().type());
  }

  /** Null where there is nobody, or nobody any more. */
  record PageNames(Map<PersonId, String> requesters, Map<UserId, String> assignees) {

    String requester(TaskSummary task) {
      return name(task, task.requesterPersonId(), requesters);
    }

    String assignee(TaskSummary task) {
      return name(task, task.assigneeUserId(), assignees);
    }

    private static <T> String name(TaskSummary task, T who, Map<T, String> names) {
      if (who == null) {
        return null;
      }
      return mayName(task) ? names.get(who) : MASK;
    }
  }
}
