package org.orgo.operations.installation.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.operations.installation.OrganizationNumbers;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts in one organization, as this organization. */
@Mapper
public interface OrganizationNumbersMapper {

  @Select(
      """
      select
        (select count(*)
        from user_accounts account
        where account.organization_id = organization.organization_id
          and account.status = 'active') as people,
        (select count(*)
        from tasks task
        where task.organization_id = organization.organization_id
          and task.closed_at is null) as open_tasks,
        (select count(*)
        from mailboxes mailbox
        where mailbox.organization_id = organization.organization_id
          and mailbox.enabled) as mailboxes,
        (select max(signal.received_at)
        from signals signal
        where signal.organization_id = organization.organization_id) as last_signal_at,
        organization.status_reason,
        organization.status_changed_at,
        organization.created_at
      from organizations organization
      where organization.organization_id = #{organizationId}
      """)
  OrganizationNumbers of(OrganizationId organizationId);
}
