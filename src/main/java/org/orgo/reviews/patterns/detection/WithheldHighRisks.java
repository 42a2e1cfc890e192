package org.orgo.reviews.patterns.detection;

import java.util.List;
import org.orgo.insights.cells.WithheldSubjects;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.reviews.patterns.HighRiskIndicators;
import org.springframework.stereotype.Component;

/** What stands for a high risk is counted in no published cell. */
@Component
class WithheldHighRisks implements WithheldSubjects {

  private final HighRiskIndicators indicators;

  WithheldHighRisks(HighRiskIndicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public List<String> names() {
    return indicators.all().stream().map(HighRiskIndicator::word).toList();
  }
}
