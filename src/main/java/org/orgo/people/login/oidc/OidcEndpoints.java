package org.orgo.people.login.oidc;

import java.net.URI;

/** What a provider says about itself. */
public record OidcEndpoints(String issuer, URI authorization, URI token, URI keys) {}
