/**
 * Login by an organization's own identity provider (OpenID Connect, authorization code with PKCE):
 * its settings, the way there and back, and whom a token stands for. The issuer is pinned for each
 * organization.
 */
@NamedInterface("oidc")
package org.orgo.people.login.oidc;

import org.springframework.modulith.NamedInterface;
