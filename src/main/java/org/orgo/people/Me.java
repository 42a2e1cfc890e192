package org.orgo.people;

import java.util.Optional;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.DatabaseSettingsMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the actor of this thread may know about its own account. */
@Service
public class Me {

  private final Organizations organizations;
  private final UserAccounts accounts;
  private final DatabaseSettingsMapper database;

  Me(Organizations organizations, UserAccounts accounts, DatabaseSettingsMapper database) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.database = database;
  }

  /**
   * @param database only for who operates the installation
   */
  public record About(
      Actor actor,
      UserAccount account,
      Organization organization,
      Optional<DatabaseSettings> database) {}

  @Transactional(readOnly = true)
  public About about(Actor actor) {
    return new About(
        actor,
        accounts.find(actor.user().orElseThrow()).orElseThrow(),
        organizations.current(),
        actor.may(Permissions.ENGINE_OPERATE) ? Optional.of(database.read()) : Optional.empty());
  }
}
