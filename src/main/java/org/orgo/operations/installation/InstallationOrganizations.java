package org.orgo.operations.installation;

import java.util.List;
import java.util.UUID;
import org.orgo.operations.installation.persistence.OrganizationNumbersMapper;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.organizations.Organizations;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The organizations as the installation's operator sees them: how large they are, and whether they
 * work. What he changes is in the installation's log and in the audit of the organization.
 */
@Service
class InstallationOrganizations {

  private final Organizations organizations;
  private final OrganizationStatuses statuses;
  private final OrganizationNumbersMapper numbers;
  private final StatusChangeLog log;
  private final TransactionTemplate transaction;

  InstallationOrganizations(
      Organizations organizations,
      OrganizationStatuses statuses,
      OrganizationNumbersMapper numbers,
      StatusChangeLog log,
      TransactionTemplate transaction) {
    this.organizations = organizations;
    this.statuses = statuses;
    this.numbers = numbers;
    this.log = log;
    this.transaction = transaction;
  }

  List<Organization> all() {
    operator();
    return organizations.all();
  }

  /**
   * @throws NotFound when none has the slug, or no operator asks
   */
  Organization get(String slug) {
    operator();
    return organizations.find(slug).orElseThrow(() -> new NotFound("organization"));
  }

  OrganizationNumbers numbersOf(Organization organization) {
    return CurrentTenant.as(
        organization.organizationId(),
        () -> transaction.execute(status -> numbers.of(organization.organizationId())));
  }

  /**
   * @throws org.orgo.organizations.WrongOrganizationStatus when it cannot become that
   */
  void change(Organization organization, OrganizationStatus next, String reason) {
    UUID operator = operator().operatorId().value();
    CurrentTenant.run(
        organization.organizationId(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  statuses.change(next, reason);
                  log.statusChanged(operator, organization, next);
                }));
  }

  private static InstallationOperator operator() {
    return CurrentOperator.find().orElseThrow(() -> new NotFound("page"));
  }
}
