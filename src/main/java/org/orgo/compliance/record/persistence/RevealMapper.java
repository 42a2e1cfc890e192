package org.orgo.compliance.record.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/** Rows of reveals; they are not changed. */
@Mapper
public interface RevealMapper {

  /** That somebody was shown what a record masks. */
  record RevealRow(UUID objectId, UserId userId, String reason, Instant revealedAt) {}

  @Insert(
      """
      insert into record_reveals (
        organization_id, reveal_id, user_id, object_kind, object_id, reason, revealed_at)
      values (
        #{organizationId}, gen_random_uuid(), #{reveal.userId}, #{objectKind}, #{reveal.objectId},
        #{reveal.reason}, #{reveal.revealedAt})
      """)
  void insert(OrganizationId organizationId, String objectKind, RevealRow reveal);

  @Select(
      """
      select object_id, user_id, reason, revealed_at
      from record_reveals
      where organization_id = #{organizationId}
        and object_kind = #{objectKind}
        and object_id = #{objectId}
      order by revealed_at, reveal_id
      limit 200
      """)
  List<RevealRow> of(OrganizationId organizationId, String objectKind, UUID objectId);
}
