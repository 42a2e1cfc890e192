package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.orgo.people.login.oidc.IdentityProvider;
import org.orgo.people.login.oidc.IdentityProviderChange;
import org.orgo.people.login.oidc.IdentityProviderTrial;
import org.orgo.people.login.oidc.IdentityProviders;
import org.orgo.people.login.oidc.OidcEndpoints;
import org.orgo.platform.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The identity provider by which people of the organization log in, for its administrators. */
@RestController
@RequestMapping("/api/v3/identity-provider")
class IdentityProviderController {

  private final IdentityProviders providers;
  private final IdentityProviderTrial trial;

  IdentityProviderController(IdentityProviders providers, IdentityProviderTrial trial) {
    this.providers = providers;
    this.trial = trial;
  }

  /**
   * @param clientSecret is never read again; left out keeps the one there is, for the same issuer
   * @param domains of the addresses whose owners may come in
   * @param createsAccounts whether somebody without an account is given one, without roles
   * @param passwordLogin whether others than administrators log in with a password too
   * @param version the one that was looked at; 0 where there was none
   */
  record IdentityProviderBody(
      @NotBlank String issuer,
      @NotBlank String clientId,
      @Size(max = 1000) String clientSecret,
      @NotNull List<@NotNull String> domains,
      @NotNull Boolean enabled,
      Boolean createsAccounts,
      Boolean passwordLogin,
      Integer version) {}

  /**
   * @param version 0 where none was set yet; issuer and client are absent then
   */
  record IdentityProviderView(
      @Nullable String issuer,
      @Nullable String clientId,
      boolean hasClientSecret,
      List<String> domains,
      boolean enabled,
      boolean createsAccounts,
      boolean passwordLogin,
      int version,
      @Nullable Instant changedAt) {

    static final IdentityProviderView NONE =
        new IdentityProviderView(null, null, false, List.of(), false, false, true, 0, null);

    static ResponseEntity<IdentityProviderView> tagged(IdentityProvider provider) {
      return ResponseEntity.ok()
          .eTag("\"" + provider.version() + "\"")
          .body(
              new IdentityProviderView(
                  provider.issuer(),
                  provider.clientId(),
                  provider.clientSecret() != null,
                  provider.domains(),
                  provider.enabled(),
                  provider.createsAccounts(),
                  provider.passwordLogin(),
                  provider.version(),
                  provider.changedAt()));
    }
  }

  record IssuerBody(@NotBlank String issuer) {}

  record EndpointsView(String issuer, URI authorizationEndpoint, URI tokenEndpoint, URI jwksUri) {}

  /** Shows the identity provider. */
  @GetMapping
  ResponseEntity<IdentityProviderView> getIdentityProvider() {
    return providers
        .find()
        .map(IdentityProviderView::tagged)
        .orElseGet(() -> ResponseEntity.ok().eTag("\"0\"").body(IdentityProviderView.NONE));
  }

  /** Sets the identity provider. */
  @PutMapping
  ResponseEntity<IdentityProviderView> setIdentityProvider(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid IdentityProviderBody body) {
    Integer version = Versions.expected(ifMatch, body.version());
    return IdentityProviderView.tagged(
        providers.save(
            new IdentityProviderChange(
                body.issuer(),
                body.clientId(),
                body.clientSecret(),
                body.domains(),
                body.enabled(),
                Objects.requireNonNullElse(body.createsAccounts(), false),
                Objects.requireNonNullElse(body.passwordLogin(), true),
                Objects.requireNonNullElse(version, 0))));
  }

  /** Asks a provider about its endpoints and keys, and changes nothing. */
  @PostMapping("/test")
  EndpointsView testIdentityProvider(@RequestBody @Valid IssuerBody body) {
    OidcEndpoints said = trial.tryOut(body.issuer());
    return new EndpointsView(said.issuer(), said.authorization(), said.token(), said.keys());
  }
}
