package org.orgo.reviews.patterns.detection;

import java.util.List;
import org.orgo.insights.cells.WithheldSubjects;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.persistence.HighRiskMapper;
import org.springframework.stereotype.Component;

/** What stands for a high risk is counted in no published cell. */
@Component
class WithheldHighRisks implements WithheldSubjects {

  private final HighRiskMapper risks;

  WithheldHighRisks(HighRiskMapper risks) {
    this.risks = risks;
  }

  @Override
  public List<String> names() {
    return risks.words(CurrentTenant.require());
  }
}
