package org.orgo.mail.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;

/** Uses the database's time, the only clock that all nodes share. */
@Mapper
public interface MailboxLeaseMapper {

  /**
   * Renews the leases of this node and takes free ones, up to its share, and gives back what is
   * above it: one statement, which also says that the node lives. The share is what each living
   * node would have if all had the same. A node keeps what it has before it takes what is free.
   */
  @Select(
      value =
          """
          with this_node as (
            insert into mailbox_nodes (node_id, alive_until)
            values (#{nodeId}, now() + #{seconds} * interval '1 second')
            on conflict (node_id) do update
            set alive_until = excluded.alive_until),
          dead as (
            delete from mailbox_nodes
            where alive_until < now() - interval '1 hour'
              and node_id <> #{nodeId}),
          wanted as (
            select unnest(#{mailboxIds,javaType=java.util.List}::uuid[]) as mailbox_id),
          share as (
            select ceil((select count(*) from wanted)::numeric / (1 + count(*))) as mailboxes
            from mailbox_nodes
            where alive_until >= now()
              and node_id <> #{nodeId}),
          candidates as materialized (
            select
              mailbox_id,
              row_number() over (
                order by lease.node_id = #{nodeId} desc nulls last, mailbox_id) as place
            from wanted
            left join mailbox_leases lease using (mailbox_id)
            where lease.mailbox_id is null
              or lease.node_id = #{nodeId}
              or lease.held_until < now()),
          given_back as (
            delete from mailbox_leases lease
            using candidates, share
            where lease.mailbox_id = candidates.mailbox_id
              and lease.node_id = #{nodeId}
              and place > share.mailboxes)
          insert into mailbox_leases (mailbox_id, node_id, held_until)
          select mailbox_id, #{nodeId}, now() + #{seconds} * interval '1 second'
          from candidates
          cross join share
          where place <= share.mailboxes
          order by mailbox_id
          on conflict (mailbox_id) do update
          set node_id = excluded.node_id,
            held_until = excluded.held_until
          where mailbox_leases.node_id = excluded.node_id
            or mailbox_leases.held_until < now()
          returning mailbox_id
          """,
      affectData = true)
  List<MailboxId> hold(UUID nodeId, List<String> mailboxIds, long seconds);

  /** Renews one lease, unless another node has it; 0 when it has. */
  @Update(
      """
      update mailbox_leases
      set held_until = now() + #{seconds} * interval '1 second'
      where mailbox_id = #{mailboxId}
        and node_id = #{nodeId}
      """)
  int confirm(UUID nodeId, MailboxId mailboxId, long seconds);

  @Delete("delete from mailbox_nodes where node_id = #{nodeId}")
  void leave(UUID nodeId);

  @Delete(
      """
      delete from mailbox_leases
      where node_id = #{nodeId}
        and mailbox_id = any(#{mailboxIds,javaType=java.util.List}::uuid[])
      """)
  void release(UUID nodeId, List<String> mailboxIds);
}
