package org.orgo.insights.cells;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the closed weeks and months of the current organization. What is published stands: it
 * changes only where a correction moves it by as many persons as it takes to publish it.
 */
@Component
public class PublishedCells {

  private final PublishedCellsMapper cells;
  private final List<WithheldSubjects> withheld;
  private final Clock clock;

  PublishedCells(PublishedCellsMapper cells, List<WithheldSubjects> withheld, Clock clock) {
    this.cells = cells;
    this.withheld = withheld;
    this.clock = clock;
  }

  /**
   * @param closedUntil the last day that is settled; a period that ends later is not published
   */
  @Transactional
  public void publish(LocalDate closedUntil) {
    OrganizationId organization = CurrentTenant.require();
    List<String> subjects = subjects();
    for (Grain grain : Grain.values()) {
      for (LocalDate period : cells.due(organization, grain, closedUntil)) {
        cells.publish(organization, grain, period, subjects, clock.instant());
      }
      cells.publishWellbeing(organization, grain, closedUntil, clock.instant());
    }
  }

  private List<String> subjects() {
    return Stream.concat(
            WithheldSubjects.ALWAYS.stream(),
            withheld.stream().flatMap(each -> each.names().stream()))
        .distinct()
        .toList();
  }
}
