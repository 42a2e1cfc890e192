package org.orgo.people.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleHolder;
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

  @Delete(
      """
      delete from role_aliases
      where organization_id = #{organizationId}
        and code = #{code}
      """)
  void deleteAliases(OrganizationId organizationId, String code);

  /** All but its names; 0 when the version is another one. */
  @Update(
      """
      update roles
      set display_name = #{role.displayName},
        vertical_base = #{role.verticalBase},
        parent_code = #{role.parentCode},
        triage = #{role.triage},
        staff = #{role.staff},
        permissions = #{role.permissions, javaType=java.util.List},
        version = version + 1
      where organization_id = #{organizationId}
        and code = #{code}
        and (#{expected}::integer is null or version = #{expected})
      """)
  int change(OrganizationId organizationId, String code, Role role, Integer expected);

  /** For the role that is made the one for triage. */
  @Update(
      """
      update roles
      set triage = false,
        version = version + 1
      where organization_id = #{organizationId}
        and triage
      """)
  void endTriage(OrganizationId organizationId);

  @Select(
      """
      select user_id
      from user_roles
      where organization_id = #{organizationId}
        and role_code = #{code}
      """)
  List<UserId> membersOf(OrganizationId organizationId, String code);

  @Select(
      """
      select holding.role_code, account.user_id, account.display_name, account.email,
        account.status
      from user_roles holding
      join user_accounts account
        on account.organization_id = holding.organization_id
        and account.user_id = holding.user_id
      where holding.organization_id = #{organizationId}
        and account.status <> 'disabled'
      order by holding.role_code, account.display_name, account.user_id
      """)
  List<RoleHolder> holders(OrganizationId organizationId);

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
            and account.status = 'active') as held,
        role.version
      from roles role
      where role.organization_id = #{organizationId}
      order by role.code
      """)
  List<Role> all(OrganizationId organizationId);
}
