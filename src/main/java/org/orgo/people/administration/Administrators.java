package org.orgo.people.administration;

import java.util.function.Supplier;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.AdministratorMapper;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who administer the current organization: only they do it, and one of them is left. */
@Component
public class Administrators {

  private final AdministratorMapper mapper;
  private final Authorizations authorizations;

  Administrators(AdministratorMapper mapper, Authorizations authorizations) {
    this.mapper = mapper;
    this.authorizations = authorizations;
  }

  /**
   * @throws NotAllowed for everybody else
   */
  public void requireActing() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }

  /**
   * Does what may take rights away. Two of these never run at once in an organization, so that two
   * administrators cannot remove each other.
   *
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T keepingOne(Supplier<T> change) {
    OrganizationId organization = CurrentTenant.require();
    mapper.lock(organization);
    T done = change.get();
    if (!mapper.areThere(organization, Permissions.ORGANIZATION_ADMIN)) {
      throw new LastAdministrator();
    }
    return done;
  }
}
