package org.orgo.signals.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.UnreachedRequester;

/** Addresses to which mail came back for good. */
@Mapper
public interface UnreachedRequesterMapper {

  /** Who has written since then has a mailbox that works. */
  @Select(
      """
      select mail.returned_reason as reason, mail.returned_status as status, mail.returned_at as at
      from persons person
      join outgoing_emails mail
        on mail.organization_id = person.organization_id
        and mail.to_address = person.email
        and mail.returned_at is not null
        and mail.returned_status like '5%'
      where person.organization_id = #{organizationId}
        and person.person_id = #{personId}
        and not exists (
          select
          from email_messages later
          where later.organization_id = person.organization_id
            and later.from_address = person.email
            and later.received_at > mail.returned_at
            and later.direction = 'IN'
            and not later.automatic)
      order by mail.returned_at desc
      limit 1
      """)
  Optional<UnreachedRequester> last(OrganizationId organizationId, PersonId personId);
}
