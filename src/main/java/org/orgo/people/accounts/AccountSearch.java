package org.orgo.people.accounts;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * Which accounts somebody looks for; null leaves a part open.
 *
 * @param q part of the name or address
 * @param status {@code active}, {@code invited} or {@code disabled}
 * @param role code of a role held
 */
public record AccountSearch(String q, String status, String role) {

  public static final List<String> STATUSES = List.of("active", "invited", "disabled");

  public AccountSearch {
    q = blankIsNull(q);
    status = blankIsNull(status);
    role = blankIsNull(role);
    if (status != null && !STATUSES.contains(status)) {
      throw new InvalidRequest(FieldError.notAmong("status", STATUSES));
    }
  }

  private static String blankIsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
