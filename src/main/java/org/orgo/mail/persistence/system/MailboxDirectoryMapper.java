package org.orgo.mail.persistence.system;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.Mailbox;

/** Lists the mailboxes to read, over all tenants that work. */
public interface MailboxDirectoryMapper {

  @Select(
      """
      select mailbox.organization_id, mailbox_id, address, type, host, port, tls, username, secret,
        folder, authserv_id, uid_validity, last_uid, last_polled_at, last_reconciled_at, failures,
        after_storing, move_to, max_bytes, new_since, new_after_uid, new_after_validity,
        oauth_grant
      from mailboxes mailbox
      join organizations organization using (organization_id)
      where mailbox.enabled
        and organization.status = 'active'
      order by last_polled_at nulls first, organization_id
      """)
  List<Mailbox> enabled();
}
