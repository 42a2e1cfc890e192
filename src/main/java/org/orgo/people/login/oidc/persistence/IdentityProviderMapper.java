package org.orgo.people.login.oidc.persistence;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.login.oidc.IdentityProvider;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface IdentityProviderMapper {

  @Select(
      """
      select issuer, client_id, client_secret, domains, enabled, creates_accounts, password_login,
        version, changed_at
      from identity_providers
      where organization_id = #{organizationId}
      """)
  Optional<IdentityProvider> find(OrganizationId organizationId);

  /** 0 when it has another version by now. */
  @Insert(
      """
      insert into identity_providers as known (
        organization_id, issuer, client_id, client_secret, domains, enabled, creates_accounts,
        password_login, version, changed_at)
      values (
        #{organizationId}, #{provider.issuer}, #{provider.clientId}, #{provider.clientSecret},
        #{provider.domains, javaType=java.util.List}, #{provider.enabled},
        #{provider.createsAccounts}, #{provider.passwordLogin}, 1, #{provider.changedAt})
      on conflict (organization_id) do update
      set issuer = excluded.issuer,
        client_id = excluded.client_id,
        client_secret = excluded.client_secret,
        domains = excluded.domains,
        enabled = excluded.enabled,
        creates_accounts = excluded.creates_accounts,
        password_login = excluded.password_login,
        version = known.version + 1,
        changed_at = excluded.changed_at
      where known.version = #{provider.version}
      """)
  int save(OrganizationId organizationId, IdentityProvider provider);

  /** Whether somebody administers the organization and has a password. */
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
          and account.password_hash is not null
          and role.permissions @> array[#{permission}::text])
      """)
  boolean isHeldWithPassword(OrganizationId organizationId, String permission);

  @Select(
      """
      select user_id
      from oidc_identities
      where organization_id = #{organizationId}
        and issuer = #{issuer}
        and subject = #{subject}
      """)
  Optional<UserId> userOf(OrganizationId organizationId, String issuer, String subject);

  /** 0 when the account has another subject with this issuer. */
  @Insert(
      """
      insert into oidc_identities (organization_id, issuer, subject, user_id, first_login_at)
      values (#{organizationId}, #{issuer}, #{subject}, #{userId}, #{now})
      on conflict do nothing
      """)
  int pin(OrganizationId organizationId, String issuer, String subject, UserId userId, Instant now);

  /** Who was invited is in from the first login on. */
  @Update(
      """
      update user_accounts
      set status = 'active',
        link_hash = null,
        link_expires_at = null,
        version = version + 1
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and status = 'invited'
      """)
  int activate(OrganizationId organizationId, UserId userId);
}
