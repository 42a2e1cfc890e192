package org.orgo.wellbeing.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.GroupMember;
import org.orgo.wellbeing.LearningGroup;
import org.orgo.wellbeing.NewGroup;

@Mapper
public interface GroupMapper {

  @Select(
      """
      select exists (
        select from learning_groups
        where organization_id = #{organizationId}
          and archived_at is null)
      """)
  boolean areThere(OrganizationId organizationId);

  @Select(
      """
      select
        g.group_id, g.code, g.display_name, g.kind, g.sensitive, g.owner_role,
        count(m.person_id) as members,
        coalesce(bool_or(p.user_id = #{userId}), false) as mine
      from learning_groups g
      left join group_memberships m
        on m.organization_id = g.organization_id
        and m.group_id = g.group_id
        and m.joined_on <= #{today}
        and (m.left_on is null or m.left_on > #{today})
      left join persons p
        on p.organization_id = m.organization_id
        and p.person_id = m.person_id
      where g.organization_id = #{organizationId}
        and g.archived_at is null
      group by g.organization_id, g.group_id
      order by g.code
      """)
  List<LearningGroup> all(OrganizationId organizationId, UUID userId, LocalDate today);

  @Insert(
      """
      insert into learning_groups (
        organization_id, group_id, code, display_name, kind, sensitive, owner_role, created_at)
      values (
        #{organizationId}, #{groupId}, #{group.code}, #{group.displayName}, #{group.kind}, #{group.sensitive},
        #{ownerRole}, #{createdAt})
      on conflict (organization_id, code) do nothing
      """)
  int insert(
      OrganizationId organizationId,
      GroupId groupId,
      NewGroup group,
      String ownerRole,
      Instant createdAt);

  @Select(
      """
      select p.display_name, p.email, m.joined_on
      from group_memberships m
      join persons p
        on p.organization_id = m.organization_id
        and p.person_id = m.person_id
      where m.organization_id = #{organizationId}
        and m.group_id = #{groupId}
        and m.left_on is null
        and p.email is not null
      order by lower(p.display_name), p.email
      """)
  List<GroupMember> members(OrganizationId organizationId, GroupId groupId);

  @Update(
      """
      update learning_groups
      set sensitive = #{sensitive}
      where organization_id = #{organizationId}
        and group_id = #{groupId}
      """)
  void mark(OrganizationId organizationId, GroupId groupId, boolean sensitive);

  /** Those addresses that no person has. */
  @Select(
      """
      select address
      from unnest(#{addresses,javaType=java.util.List}::text[]) as named (address)
      where not exists (
        select from persons p
        where p.organization_id = #{organizationId}
          and p.email = named.address)
      """)
  List<String> unknownAddresses(OrganizationId organizationId, List<String> addresses);

  /** Ends the membership of everybody who is not named. */
  @Update(
      """
      update group_memberships m
      set left_on = greatest(#{today}, m.joined_on)
      where m.organization_id = #{organizationId}
        and m.group_id = #{groupId}
        and m.left_on is null
        and not exists (
          select from persons p
          where p.organization_id = #{organizationId}
            and coalesce(p.merged_into_id, p.person_id) = m.person_id
            and p.email = any (#{addresses,javaType=java.util.List}::text[]))
      """)
  void end(OrganizationId organizationId, GroupId groupId, List<String> addresses, LocalDate today);

  /** Begins the membership of everybody who is named and no member; who left today comes back. */
  @Insert(
      """
      insert into group_memberships (organization_id, group_id, person_id, joined_on)
      select distinct
        p.organization_id, #{groupId}::uuid, coalesce(p.merged_into_id, p.person_id), #{today}::date
      from persons p
      where p.organization_id = #{organizationId}
        and p.email = any (#{addresses,javaType=java.util.List}::text[])
        and not exists (
          select from group_memberships m
          where m.organization_id = #{organizationId}
            and m.group_id = #{groupId}
            and m.person_id = coalesce(p.merged_into_id, p.person_id)
            and m.left_on is null)
      on conflict (organization_id, group_id, person_id, joined_on) do update set left_on = null
      """)
  void begin(
      OrganizationId organizationId, GroupId groupId, List<String> addresses, LocalDate today);
}
