package org.orgo.people.administration;

import java.util.List;

/**
 * Somebody to invite.
 *
 * @param locale language of mails and pages; null or blank for the organization's
 * @param roles codes or aliases
 */
public record NewInvitation(String email, String displayName, String locale, List<String> roles) {

  public NewInvitation {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }
}
