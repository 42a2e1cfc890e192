package org.orgo.mail.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.MailboxFiling;
import org.orgo.platform.tenancy.OrganizationId;

/** What mailboxes file. */
@Mapper
public interface MailboxFilingMapper {

  @Select(
      """
      select lists_are_work, blocked_senders, trusts_headers
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  Optional<MailboxFiling> find(OrganizationId organizationId, MailboxId mailboxId);

  @Update(
      """
      update mailboxes
      set lists_are_work = #{filing.listsAreWork},
        blocked_senders = #{filing.blockedSenders, javaType=java.util.List},
        trusts_headers = #{filing.trustsHeaders}
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  int change(OrganizationId organizationId, MailboxId mailboxId, MailboxFiling filing);
}
