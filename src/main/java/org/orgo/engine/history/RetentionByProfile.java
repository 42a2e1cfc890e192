package org.orgo.engine.history;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.HistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Deletes history when the tenant's own retention ends, whatever the diagram's default says. */
@Component
public class RetentionByProfile implements HistoryRemovalTimeProvider {

  private final OrganizationProfiles profiles;

  RetentionByProfile(OrganizationProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public Date calculateRemovalTime(
      HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
    return after(instance.getStartTime());
  }

  @Override
  public Date calculateRemovalTime(
      HistoricDecisionInstanceEntity decision, DecisionDefinition definition) {
    return after(decision.getEvaluationTime());
  }

  @Override
  public Date calculateRemovalTime(HistoricBatchEntity batch) {
    return after(batch.getStartTime());
  }

  private Date after(Date start) {
    if (start == null || CurrentTenant.find().isEmpty()) {
      return null;
    }
    Duration retention = Duration.ofDays(profiles.current().records().retentionDays());
    return Date.from(start.toInstant().plus(retention));
  }
}
