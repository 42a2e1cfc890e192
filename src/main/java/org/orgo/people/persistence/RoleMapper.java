package org.orgo.people.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Role;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface RoleMapper {

  @Insert(
      """
      insert into roles (
        organization_id, code, display_name, vertical_base, function,
        parent_code, triage, staff, permissions)
      values (
        #{organizationId}, #{role.code}, #{role.displayName}, #{role.verticalBase},
        #{role.function}, #{role.parentCode}, #{role.triage}, #{role.staff},
        #{role.permissions, javaType=java.util.List})
      """)
  void insert(OrganizationId organizationId, NewRole role);

  @Insert(
      """
      insert into role_aliases (organization_id, alias, code)
      values (#{organizationId}, #{alias}, #{code})
      """)
  void insertAlias(OrganizationId organizationId, String alias, String code);

  @Delete(
      """
      delete from role_aliases
      where organization_id = #{organizationId}
        and alias = #{alias}
      """)
  void deleteAlias(OrganizationId organizationId, String alias);

  /** Everything that refers to it follows. */
  @Update(
      """
      update roles
      set code = #{newCode}
      where organization_id = #{organizationId}
        and code = #{code}
      """)
  void rename(OrganizationId organizationId, String code, String newCode);

  @Delete(
      """
      delete from roles
      where organization_id = #{organizationId}
        and code = #{code}
      """)
  void delete(OrganizationId organizationId, String code);

  @Select(
      """
      select role.code, role.display_name, role.vertical_base, role.function, role.parent_code,
        role.triage, role.staff, role.permissions,
        array(
          select other.alias
          from role_aliases other
          where other.organization_id = role.organization_id
            and other.code = role.code
          order by other.alias) as aliases,
        exists (
          select
          from user_roles holding
          join user_accounts account
            on account.organization_id = holding.organization_id
            and account.user_id = holding.user_id
          where holding.organization_id = role.organization_id
            and holding.role_code = role.code
            and account.status = 'active') as held
      from roles role
      where role.organization_id = #{organizationId}
      order by role.code
      """)
  List<Role> all(OrganizationId organizationId);
}
