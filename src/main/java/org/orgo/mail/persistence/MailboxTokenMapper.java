package org.orgo.mail.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;
import org.orgo.mail.oauth.SealedRequest;
import org.orgo.platform.tenancy.OrganizationId;

/** What a mailbox asks for its access token with. */
@Mapper
public interface MailboxTokenMapper {

  /** Empty where it has a password, or came without the secrets it needs. */
  @Select(
      """
      select oauth_grant as "grant", oauth_token_url as token_url, oauth_client_id as client_id,
        oauth_scope as scope, oauth_client_secret as client_secret,
        oauth_refresh_token as refresh_token
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and case oauth_grant
          when 'CLIENT_CREDENTIALS' then oauth_client_secret is not null
          when 'REFRESH_TOKEN' then oauth_refresh_token is not null
          else false end
      """)
  Optional<SealedRequest> find(OrganizationId organizationId, MailboxId mailboxId);

  @Update(
      """
      update mailboxes
      set oauth_refresh_token = #{refreshToken}
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and oauth_grant = 'REFRESH_TOKEN'
      """)
  void refreshed(OrganizationId organizationId, MailboxId mailboxId, byte[] refreshToken);
}
