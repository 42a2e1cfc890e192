package org.orgo.operations.installation;

import java.util.List;
import java.util.Map;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.web.Layout;

/**
 * One organization.
 *
 * @param draft what was asked for and refused; else the first status that may come
 * @param errors by field, in the reader's language
 */
public record OrganizationPage(
    Layout layout,
    Organization organization,
    OrganizationNumbers numbers,
    StatusDraft draft,
    Map<String, String> errors) {

  public static final int MAX_REASON = OrganizationStatuses.MAX_REASON;

  /** A change of status as it was written. */
  public record StatusDraft(OrganizationStatus status, String reason) {}

  public String path() {
    return OrganizationsPage.href(organization);
  }

  public List<OrganizationStatus> next() {
    return organization.state().next();
  }
}
