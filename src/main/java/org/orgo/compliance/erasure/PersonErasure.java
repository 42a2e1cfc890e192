package org.orgo.compliance.erasure;

import java.util.ArrayList;
import java.util.List;
import org.orgo.compliance.erasure.persistence.ErasureMapper;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Takes a person's names and addresses out of every row of the organization. What cannot be masked
 * goes: mails as they came, files that the person sent, files that were exported. The work stays,
 * and is that of somebody without a name.
 */
@Component
class PersonErasure {

  private final ErasureMapper rows;

  PersonErasure(ErasureMapper rows) {
    this.rows = rows;
  }

  /**
   * @param names all under which the person is known
   */
  List<ErasedRows> of(PersonId person, List<String> names) {
    OrganizationId organization = CurrentTenant.require();
    List<ErasedRows> erased = new ArrayList<>();
    add(erased, "audit_addresses", rows.forgetAddresses(organization, names));
    List<String> distinct = names.stream().filter(NamePattern::isDistinct).toList();
    if (!distinct.isEmpty()) {
      String pattern = NamePattern.of(distinct);
      add(erased, "email_messages", rows.dropRaw(organization, person, pattern));
      erased.addAll(rows.mask(organization, pattern));
    }
    add(erased, "email_attachments", rows.deleteFiles(organization, person));
    add(erased, "email_messages", rows.forgetSender(organization, person));
    add(erased, "requester_files", rows.deleteRequesterFiles(organization, person));
    add(erased, "status_links", rows.revokeStatusLinks(organization, person));
    add(erased, "export_chunks", rows.dropExports(organization));
    add(erased, "group_memberships", rows.leaveGroups(organization, person));
    add(erased, "wellbeing_checkins", rows.forgetAnswers(organization, person));
    add(erased, "persons", rows.forget(organization, person));
    return List.copyOf(erased);
  }

  private static void add(List<ErasedRows> erased, String table, int count) {
    if (count > 0) {
      erased.add(new ErasedRows(table, count));
    }
  }
}
