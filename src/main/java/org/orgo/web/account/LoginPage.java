package org.orgo.web.account;

import java.time.Duration;
import org.orgo.web.Layout;
import org.orgo.web.samples.DemoDoor;

/**
 * @param problem null, {@code refused}, {@code throttled}, {@code expired}, {@code signed_out},
 *     {@code chosen} (a password was), or why an identity provider let nobody in; says never
 *     whether the account exists
 * @param retryAfter how long to wait, when it is {@code throttled}
 * @param demo null unless this is the demo
 * @param oidcOffer null where there is none
 */
public record LoginPage(
    Layout layout,
    String email,
    String problem,
    Duration retryAfter,
    DemoDoor demo,
    OidcOffer oidcOffer) {

  /**
   * By the identity provider of an organization.
   *
   * @param href where it begins
   */
  public record OidcOffer(String organizationName, String href) {}

  /** In whole minutes from one on, and never less than there is to wait. */
  public Duration shownRetryAfter() {
    return retryAfter.toMinutes() == 0
        ? retryAfter
        : Duration.ofMinutes(retryAfter.plusSeconds(59).toMinutes());
  }
}
