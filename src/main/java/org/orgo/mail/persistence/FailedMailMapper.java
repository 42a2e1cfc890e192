package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.FailedMail;
import org.orgo.platform.tenancy.OrganizationId;

/** Mails that were given up, without what they say and to whom. */
@Mapper
public interface FailedMailMapper {

  @Select(
      """
      select
        outgoing_id,
        task_id,
        regexp_replace(left(split_part(last_error, chr(10), 1), 300), '\\S+@\\S+', '…', 'g') as reason,
        attempts,
        created_at as written_at
      from outgoing_emails
      where organization_id = #{organizationId}
        and status = 'FAILED'
        and created_at >= #{since}
      order by created_at desc, outgoing_id
      limit #{limit}
      """)
  List<FailedMail> list(OrganizationId organizationId, Instant since, int limit);
}
