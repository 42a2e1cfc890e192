package org.orgo.people.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ActorMapper {

  @Select(
      """
      select account.user_id, account.display_name, account.email,
        account.locale,
        array(
          select holding.role_code
          from user_roles holding
          where holding.organization_id = account.organization_id
            and holding.user_id = account.user_id) as roles,
        array(
          select distinct granted.permission
          from user_roles holding
          join roles role
            on role.organization_id = holding.organization_id
            and role.code = holding.role_code
          cross join unnest(role.permissions) as granted (permission)
          where holding.organization_id = account.organization_id
            and holding.user_id = account.user_id) as permissions
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.user_id = #{userId}
        and account.status = 'active'
      """)
  Optional<ActorRow> find(OrganizationId organizationId, UserId userId);
}
