package org.orgo.audit.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.audit.seal.Seal;
import org.orgo.audit.seal.SealedEntry;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface SealMapper {

  /** Keeps two nodes from sealing at once; whoever records an entry does not ask for it. */
  @Select(
      """
      select pg_try_advisory_xact_lock(hashtextextended('seal ' || #{organizationId}::text, 0))
      """)
  boolean tryLock(OrganizationId organizationId);

  /** The oldest entries that no seal holds. */
  @Select(
      """
      select entry.entry_id::text as entry_id,
        to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at,
        entry.category, entry.action, entry.origin, entry.actor_user_id::text as actor_user_id,
        entry.object_kind, entry.object_id, entry.fields::text as fields, entry.request_id,
        entry.token_id::text as token_id, entry.address_hash
      from audit_unsealed waiting
      join audit_entries entry
        on entry.organization_id = waiting.organization_id
        and entry.entry_id = waiting.entry_id
      where waiting.organization_id = #{organizationId}
      order by waiting.entry_id
      limit #{limit}
      """)
  List<SealedEntry> unsealed(OrganizationId organizationId, int limit);

  @Delete(
      """
      delete from audit_unsealed
      where organization_id = #{organizationId}
        and entry_id = any(string_to_array(#{entryIds}, ',')::bigint[])
      """)
  int takeOffQueue(OrganizationId organizationId, String entryIds);

  @Insert(
      """
      insert into audit_seals (
        organization_id, seal_number, previous_head, entry_ids, digests, root, sealed_at, key_id,
        head, signature)
      values (
        #{organizationId}, #{seal.sealNumber}, decode(#{seal.previousHead}, 'hex'),
        string_to_array(#{seal.entryIds}, ',')::bigint[], decode(#{seal.digests}, 'hex'),
        decode(#{seal.root}, 'hex'), #{seal.sealedAt}::timestamptz, #{seal.keyId},
        decode(#{seal.head}, 'hex'), decode(#{seal.signature}, 'hex'))
      """)
  void insert(OrganizationId organizationId, Seal seal);

  @Select(
      """
      select seal_number, encode(previous_head, 'hex') as previous_head,
        array_to_string(entry_ids, ',', '0') as entry_ids, encode(digests, 'hex') as digests,
        encode(root, 'hex') as root,
        to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at,
        key_id, encode(head, 'hex') as head, encode(signature, 'hex') as signature
      from audit_seals
      where organization_id = #{organizationId}
      order by seal_number desc
      limit 1
      """)
  Optional<Seal> last(OrganizationId organizationId);

  /** The next ones after a number, oldest first. */
  @Select(
      """
      select seal_number, encode(previous_head, 'hex') as previous_head,
        array_to_string(entry_ids, ',', '0') as entry_ids, encode(digests, 'hex') as digests,
        encode(root, 'hex') as root,
        to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at,
        key_id, encode(head, 'hex') as head, encode(signature, 'hex') as signature
      from audit_seals
      where organization_id = #{organizationId}
        and seal_number > #{after}
      order by seal_number
      limit #{limit}
      """)
  List<Seal> after(OrganizationId organizationId, long after, int limit);

  /**
   * @param entryIds with commas between them
   */
  @Select(
      """
      select entry_id::text as entry_id,
        to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at,
        category, action, origin, actor_user_id::text as actor_user_id,
        object_kind, object_id, fields::text as fields, request_id,
        token_id::text as token_id, address_hash
      from audit_entries
      where organization_id = #{organizationId}
        and entry_id = any(string_to_array(#{entryIds}, ',')::bigint[])
      order by audit_entries.entry_id
      """)
  List<SealedEntry> entries(OrganizationId organizationId, String entryIds);

  /** How many entries wait for a seal. */
  @Select(
      """
      select count(*)
      from audit_unsealed
      where organization_id = #{organizationId}
      """)
  long waiting(OrganizationId organizationId);

  /** The first entry that neither a seal nor the queue knows: nobody recorded it. */
  @Select(
      """
      select min(entry_id)
      from (
        select entry_id
        from audit_entries
        where organization_id = #{organizationId}
        except (
          select unnest(entry_ids)
          from audit_seals
          where organization_id = #{organizationId}
          union all
          select entry_id
          from audit_unsealed
          where organization_id = #{organizationId})) as unknown
      """)
  Optional<Long> firstUnknown(OrganizationId organizationId);

  /** The first entry that was queued and is gone. */
  @Select(
      """
      select min(waiting.entry_id)
      from audit_unsealed waiting
      where waiting.organization_id = #{organizationId}
        and not exists (
          select
          from audit_entries entry
          where entry.organization_id = waiting.organization_id
            and entry.entry_id = waiting.entry_id)
      """)
  Optional<Long> firstGone(OrganizationId organizationId);
}
