package org.orgo.people.login;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * What a session stores about who logged in. It holds no rights; these are read for each request.
 *
 * @param since when; a session ends some hours later, however busy it is
 */
public record SignedIn(UUID organization, UUID user, String displayName, Instant since)
    implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  public OrganizationId organizationId() {
    return new OrganizationId(organization);
  }

  public UserId userId() {
    return new UserId(user);
  }

  /** The key under which the sessions of an account are found. */
  @Override
  public String getName() {
    return user.toString();
  }
}
