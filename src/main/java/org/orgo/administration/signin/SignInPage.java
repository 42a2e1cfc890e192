package org.orgo.administration.signin;

import java.util.Map;
import org.orgo.people.login.oidc.IdentityProvider;
import org.orgo.people.login.oidc.OidcEndpoints;
import org.orgo.web.Layout;

/**
 * How people of the organization log in.
 *
 * @param address where they find the button
 * @param callback what the provider has to be told
 * @param form what stands in the fields
 * @param errors what is wrong, by field
 * @param refused why what was asked for is not done; null for none
 * @param tried what the provider said about itself; null unless it was asked
 */
public record SignInPage(
    Layout layout,
    String address,
    String callback,
    ProviderForm form,
    Map<String, String> errors,
    String refused,
    OidcEndpoints tried) {

  /**
   * @param secretKept whether there is a secret, which is never shown
   */
  public record ProviderForm(
      String issuer,
      String clientId,
      boolean secretKept,
      String domains,
      boolean enabled,
      boolean createsAccounts,
      boolean passwordLogin,
      int version) {

    static final ProviderForm EMPTY = new ProviderForm("", "", false, "", false, false, true, 0);

    static ProviderForm of(IdentityProvider provider) {
      return new ProviderForm(
          provider.issuer(),
          provider.clientId(),
          provider.clientSecret() != null,
          String.join(", ", provider.domains()),
          provider.enabled(),
          provider.createsAccounts(),
          provider.passwordLogin(),
          provider.version());
    }
  }
}
