package org.orgo.people.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Whether somebody administers an organization, while nobody changes that. */
@Mapper
public interface AdministratorMapper {

  @Select(
      """
      select pg_advisory_xact_lock(hashtextextended('administrators ' || #{organizationId}::text, 0))::text
      """)
  String lock(OrganizationId organizationId);

  @Select(
      """
      select exists (
        select
        from user_accounts account
        join user_roles holding
          on holding.organization_id = account.organization_id
          and holding.user_id = account.user_id
        join roles role
          on role.organization_id = holding.organization_id
          and role.code = holding.role_code
        where account.organization_id = #{organizationId}
          and account.status = 'active'
          and role.permissions @> array[#{permission}::text])
      """)
  boolean areThere(OrganizationId organizationId, String permission);
}
