package org.orgo.engine.access;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;

/** Gives instances of shared definitions to the organization that started them. */
public final class TenantOfInstances implements TenantIdProvider {

  private final Organizations organizations;

  public TenantOfInstances(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    return currentSlug();
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return currentSlug();
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return currentSlug();
  }

  /** Null without one; the wall lets no instance begin that belongs to nobody. */
  private String currentSlug() {
    return CurrentTenant.find().map(organizations::get).map(Organization::slug).orElse(null);
  }
}
