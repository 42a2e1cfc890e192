package org.orgo.mail.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailboxId;

/** Uses the database's time, the only clock that all nodes share. */
@Mapper
public interface MailboxLeaseMapper {

  /** Takes free leases and renews those of this node, all in one statement. */
  @Select(
      value =
          """
          insert into mailbox_leases (mailbox_id, node_id, held_until)
          select wanted, #{nodeId}, now() + #{seconds} * interval '1 second'
          from unnest(#{mailboxIds,javaType=java.util.List}::uuid[]) wanted
          order by wanted
          on conflict (mailbox_id) do update
          set node_id = excluded.node_id,
            held_until = excluded.held_until
          where mailbox_leases.node_id = excluded.node_id
            or mailbox_leases.held_until < now()
          returning mailbox_id
          """,
      affectData = true)
  List<MailboxId> hold(UUID nodeId, List<String> mailboxIds, long seconds);

  @Delete(
      """
      delete from mailbox_leases
      where node_id = #{nodeId}
        and mailbox_id = any(#{mailboxIds,javaType=java.util.List}::uuid[])
      """)
  void release(UUID nodeId, List<String> mailboxIds);
}
