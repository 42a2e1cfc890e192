package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccount;
import org.orgo.platform.tenancy.OrganizationId;

/** Reads are in the XML beside it, where they share their columns. */
@Mapper
public interface UserAccountMapper {

  @Insert(
      """
      insert into user_accounts (
        organization_id, user_id, email, display_name, password_hash, locale, status, created_at)
      values (
        #{organizationId}, #{userId}, #{account.email}, #{account.displayName},
        #{account.passwordHash}, #{account.locale}, #{status}, #{createdAt})
      """)
  void insert(
      OrganizationId organizationId,
      UserId userId,
      NewUserAccount account,
      String status,
      Instant createdAt);

  @Insert(
      """
      insert into login_directory (login_hash, organization_id)
      values (#{loginHash}, #{organizationId})
      """)
  void enterLogin(OrganizationId organizationId, byte[] loginHash);

  @Insert(
      """
      insert into user_roles (organization_id, user_id, role_code)
      values (#{organizationId}, #{userId}, #{roleCode})
      on conflict do nothing
      """)
  void grant(OrganizationId organizationId, UserId userId, String roleCode);

  @Delete(
      """
      delete from user_roles
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and role_code = #{roleCode}
      """)
  void withdraw(OrganizationId organizationId, UserId userId, String roleCode);

  @Update(
      """
      update user_accounts
      set status = #{status}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  int changeStatus(OrganizationId organizationId, UserId userId, String status);

  @Update(
      """
      update user_accounts
      set locale = #{locale}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void changeLocale(OrganizationId organizationId, UserId userId, String locale);

  /** 0 when the version is another one. */
  @Update(
      """
      update user_accounts
      set display_name = #{displayName},
        locale = #{locale},
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and (#{expected}::integer is null or version = #{expected})
      """)
  int change(
      OrganizationId organizationId,
      UserId userId,
      String displayName,
      String locale,
      Integer expected);

  /** Ends an unused link as well; 0 when it is disabled already. */
  @Update(
      """
      update user_accounts
      set status = 'disabled',
        link_hash = null,
        link_expires_at = null,
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and status <> 'disabled'
      """)
  int disable(OrganizationId organizationId, UserId userId);

  /** 0 when it is not disabled. */
  @Update(
      """
      update user_accounts
      set status = case when password_hash is null then 'invited' else 'active' end,
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and status = 'disabled'
      """)
  int enable(OrganizationId organizationId, UserId userId);

  @Update(
      """
      update user_accounts
      set password_hash = null,
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void dropPassword(OrganizationId organizationId, UserId userId);

  /** The account's address, and the names of its owner and organization. */
  @Select(
      """
      select unnest(array[account.email, account.display_name, organization.display_name, organization.slug])
      from user_accounts account
      join organizations organization using (organization_id)
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  List<String> names(OrganizationId organizationId, UserId userId);

  /** 0 when the account is not active. */
  @Update(
      """
      update user_accounts
      set password_hash = #{passwordHash},
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and status = 'active'
      """)
  int changePassword(OrganizationId organizationId, UserId userId, String passwordHash);

  List<UserAccount> search(
      OrganizationId organizationId, AccountSearch search, String after, int limit);

  List<UserAccount> withoutRoles(OrganizationId organizationId, int limit);

  List<UserAccount> named(OrganizationId organizationId, List<String> users);

  Optional<UserAccount> find(OrganizationId organizationId, UserId userId);

  Optional<UserAccount> findByEmail(OrganizationId organizationId, String email);

  List<UserAccount> holding(OrganizationId organizationId, List<String> roles);

  List<UserAccount> list(OrganizationId organizationId, String after, int limit);
}
