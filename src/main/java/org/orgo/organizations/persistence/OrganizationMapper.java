package org.orgo.organizations.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.orgo.organizations.Organization;
import org.orgo.platform.tenancy.OrganizationId;

/** The organization's own row, visible to itself only. */
@Mapper
public interface OrganizationMapper {

  @Insert(
      """
      insert into organizations (
        organization_id, slug, display_name, status, time_zone, locale,
        profile, profile_overrides, calendar, demo, created_at)
      values (
        #{organization.organizationId}, #{organization.slug}, #{organization.displayName},
        #{organization.status}, #{organization.timeZone}, #{organization.locale},
        #{organization.profile}, #{organization.profileOverrides}, #{organization.calendar},
        #{demo}, #{createdAt})
      """)
  void insert(Organization organization, boolean demo, Instant createdAt);

  @Update(
      """
      update organizations
      set profile_overrides = #{overrides}
      where organization_id = #{organizationId}
      """)
  void changeProfile(OrganizationId organizationId, ObjectNode overrides);

  /** 0 when its status is another one by now. */
  @Update(
      """
      update organizations
      set status = #{next},
        status_reason = #{reason},
        status_changed_at = #{now}
      where organization_id = #{organizationId}
        and status = #{present}
      """)
  int changeStatus(
      OrganizationId organizationId, String present, String next, String reason, Instant now);

  @Update(
      """
      update organizations
      set calendar = #{calendar}
      where organization_id = #{organizationId}
      """)
  void changeCalendar(OrganizationId organizationId, ObjectNode calendar);
}
