package org.orgo.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.StandardRoles;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds an organization of its own for a test: random slug, the standard roles, and the users of
 * the demo with the password "demo".
 */
public class TestOrganizations {

  private final Organizations organizations;
  private final StandardRoles roles;
  private final UserAccounts users;
  private final Passwords passwords;
  private final TestOrganization.Rights rights;
  private final TransactionTemplate transaction;

  TestOrganizations(
      Organizations organizations,
      StandardRoles roles,
      UserAccounts users,
      Passwords passwords,
      Actors actors,
      ApiTokens tokens,
      TransactionTemplate transaction) {
    this.organizations = organizations;
    this.roles = roles;
    this.users = users;
    this.passwords = passwords;
    this.rights = new TestOrganization.Rights(actors, tokens);
    this.transaction = transaction;
  }

  public TestOrganization found(String profile) {
    return found(profile, JsonNodeFactory.instance.objectNode());
  }

  public TestOrganization found(String profile, ObjectNode overrides) {
    return found(profile, overrides, always());
  }

  public TestOrganization found(String profile, ObjectNode overrides, ObjectNode calendar) {
    return found(profile, overrides, calendar, ZoneOffset.UTC);
  }

  /** With another time zone than UTC. */
  public TestOrganization found(String profile, ZoneId zone) {
    return found(profile, JsonNodeFactory.instance.objectNode(), always(), zone);
  }

  private static ObjectNode always() {
    return JsonNodeFactory.instance.objectNode().put("kind", "always");
  }

  private TestOrganization found(
      String profile, ObjectNode overrides, ObjectNode calendar, ZoneId zone) {
    OrganizationId id = OrganizationId.random();
    String slug = "test-" + UUID.randomUUID().toString().substring(0, 13);
    Organization organization =
        new Organization(
            id,
            slug,
            "Test of " + profile,
            "active",
            zoneId(zone),
            "en",
            profile,
            overrides,
            calendar);
    Map<String, UserId> ids =
        CurrentTenant.as(id, () -> transaction.execute(status -> populate(organization)));
    return new TestOrganization(id, slug, ids, rights);
  }

  private static String zoneId(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private Map<String, UserId> populate(Organization organization) {
    organizations.found(organization, true);
    roles.create();
    Map<String, UserId> ids = new HashMap<>();
    StandardRoles.OF_FIRST_USERS.forEach(
        (name, held) ->
            ids.put(
                name,
                users.create(
                    new NewUserAccount(
                        "%s@%s.example".formatted(name, organization.slug()),
                        name,
                        passwords.demo(),
                        null,
                        held))));
    return ids;
  }
}
