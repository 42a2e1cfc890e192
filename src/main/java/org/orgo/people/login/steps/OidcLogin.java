package org.orgo.people.login.steps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.login.SignedIn;
import org.orgo.people.login.oidc.IdentityProviders;
import org.orgo.people.login.oidc.OidcAnswer;
import org.orgo.people.login.oidc.OidcFlow;
import org.orgo.people.login.oidc.OidcLoginRefused;
import org.orgo.people.login.oidc.OidcRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Logs people in by the identity provider of their organization. The provider asks for a second
 * factor if it wants one, so none is asked for here.
 */
@Component
public class OidcLogin {

  private static final String REQUEST = "orgo.login.oidc_request";

  private final Organizations organizations;
  private final IdentityProviders providers;
  private final OidcFlow flow;
  private final Logins logins;
  private final Clock clock;

  OidcLogin(
      Organizations organizations,
      IdentityProviders providers,
      OidcFlow flow,
      Logins logins,
      Clock clock) {
    this.organizations = organizations;
    this.providers = providers;
    this.flow = flow;
    this.logins = logins;
    this.clock = clock;
  }

  /**
   * The organization of this address when its people may log in by its provider. Where there is
   * only one organization, its address may be left out. An organization without a provider and one
   * that is not there are the same.
   */
  public Optional<Organization> offeredBy(String slug) {
    Optional<Organization> organization =
        slug == null || slug.isBlank()
            ? onlyOne()
            : organizations.find(slug).filter(OidcLogin::letsPeopleIn);
    return organization.filter(
        each -> CurrentTenant.as(each.organizationId(), () -> providers.enabled().isPresent()));
  }

  /**
   * Where the browser goes; the session remembers what was asked.
   *
   * @param callback where the provider sends the browser back to
   * @throws NotFound when the organization offers no such login
   * @throws OidcLoginRefused when the provider does not answer
   */
  public URI begin(String slug, String callback, HttpServletRequest request) {
    Organization organization =
        offeredBy(slug).orElseThrow(() -> new NotFound("identity_provider"));
    return CurrentTenant.as(
        organization.organizationId(),
        () -> {
          OidcRequest asked = flow.begin(callback, clock.instant());
          URI address = flow.address(asked);
          request.getSession().setAttribute(REQUEST, asked);
          return address;
        });
  }

  /** Of which organization the login is that this browser is about to finish. */
  public Optional<String> underWay(HttpServletRequest request) {
    return asked(request.getSession(false))
        .map(asked -> organizations.get(asked.organizationId()).slug());
  }

  /**
   * @return where to go on
   * @throws NotFound when this browser began no login
   * @throws OidcLoginRefused when nobody comes in so
   */
  public String finish(
      OidcAnswer answer, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    OidcRequest asked = asked(session).orElseThrow(() -> new NotFound("login"));
    session.removeAttribute(REQUEST); // an answer counts once
    UserAccount account = vouchedFor(asked, answer);
    logins.succeeded(asked.organizationId(), account.userId(), LoginMethod.OIDC);
    SignedIn signedIn =
        new SignedIn(
            asked.organization(), account.userId().value(), account.displayName(), clock.instant());
    return OpenedSession.open(signedIn, OpenedSession.OIDC, request, response);
  }

  private UserAccount vouchedFor(OidcRequest asked, OidcAnswer answer) {
    try {
      return CurrentTenant.as(
          asked.organizationId(), () -> flow.finish(asked, answer, clock.instant()));
    } catch (OidcLoginRefused refused) {
      logins.oidcRefused(asked.organizationId(), refused.problem());
      throw refused;
    }
  }

  private static Optional<OidcRequest> asked(HttpSession session) {
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((OidcRequest) session.getAttribute(REQUEST));
  }

  private Optional<Organization> onlyOne() {
    List<Organization> active = organizations.active();
    return active.size() == 1 ? Optional.of(active.get(0)) : Optional.empty();
  }

  private static boolean letsPeopleIn(Organization organization) {
    return organization.state() != OrganizationStatus.SUSPENDED;
  }
}
