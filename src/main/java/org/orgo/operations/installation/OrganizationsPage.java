package org.orgo.operations.installation;

import java.util.List;
import org.orgo.organizations.Organization;
import org.orgo.web.Layout;

/** All organizations of the installation. */
public record OrganizationsPage(Layout layout, List<Organization> organizations) {

  public static String href(Organization organization) {
    return OrganizationsController.PATH + "/" + organization.slug();
  }
}
