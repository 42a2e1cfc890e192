package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.notifications.requesters.StatusLink;
import org.orgo.platform.tenancy.OrganizationId;

/** Addresses of pages for requesters, as hashes. */
@Mapper
public interface StatusLinkMapper {

  @Insert(
      """
      insert into status_links (
        organization_id, link_id, task_id, person_id, token_hash, created_at, expires_at)
      values (
        #{organizationId}, #{link.linkId}, #{link.taskId}, #{link.personId}, #{link.tokenHash},
        #{now}, #{expiresAt})
      """)
  void add(OrganizationId organizationId, StatusLink link, Instant now, Instant expiresAt);

  @Delete(
      """
      delete from status_links
      where organization_id = #{organizationId}
        and link_id = #{linkId}
      """)
  void withdraw(OrganizationId organizationId, UUID linkId);

  /** Those that have expired go on the way. */
  @Delete(
      """
      delete from status_links
      where organization_id = #{organizationId}
        and expires_at <= #{now}
      """)
  int expire(OrganizationId organizationId, Instant now);

  @Select(
      """
      select link_id, task_id, person_id, token_hash
      from status_links
      where organization_id = #{organizationId}
        and token_hash = #{tokenHash}
        and expires_at > #{now}
      """)
  Optional<StatusLink> find(OrganizationId organizationId, byte[] tokenHash, Instant now);
}
