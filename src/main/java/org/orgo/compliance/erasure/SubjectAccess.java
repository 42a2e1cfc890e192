package org.orgo.compliance.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.audit.AuditLog;
import org.orgo.compliance.erasure.persistence.SubjectMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out what is recorded about a person, for who manages retention. */
@Service
public class SubjectAccess {

  private static final String PERSON = "person";

  private final SubjectMapper subjects;
  private final AuditLog audit;

  SubjectAccess(SubjectMapper subjects, AuditLog audit) {
    this.subjects = subjects;
    this.audit = audit;
  }

  /**
   * All that is recorded about a person; that somebody asked is recorded.
   *
   * @throws NotAllowed without the right to
   * @throws NotFound when there is no such person
   */
  @Transactional
  public ObjectNode recorded(PersonId id) {
    if (!CurrentActor.get().may(Permissions.RETENTION_MANAGE)) {
      throw new NotAllowed(Permissions.RETENTION_MANAGE);
    }
    ObjectNode all =
        subjects.all(CurrentTenant.require(), id).orElseThrow(() -> new NotFound(PERSON));
    audit.record(LogCategory.SECURITY, "person.records_given", PERSON, id);
    return all;
  }
}
