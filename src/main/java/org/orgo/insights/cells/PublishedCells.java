package org.orgo.insights.cells;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private final PublishedStaysMapper stays;
  private final List<WithheldSubjects> withheld;
  private final Clock clock;

  PublishedCells(
      PublishedCellsMapper cells,
      PublishedStaysMapper stays,
      List<WithheldSubjects> withheld,
      Clock clock) {
    this.cells = cells;
    this.stays = stays;
    this.withheld = withheld;
    this.clock = clock;
  }

  /**
   * @param closedUntil the last day that is settled; a period that ends later is not published
   */
  @Transactional
  public void publish(LocalDate closedUntil) {
    OrganizationId organization = CurrentTenant.require();
    List<String> subjects = WithheldSubjects.all(withheld);
    for (Grain grain : Grain.values()) {
      for (LocalDate period : cells.due(organization, grain, closedUntil)) {
        // first: the cells of a period tell whether it has been published before
        stays.publish(organization, grain, period, subjects, clock.instant());
        cells.publish(organization, grain, period, subjects, clock.instant());
      }
      cells.publishWellbeing(organization, grain, closedUntil, clock.instant());
    }
  }
}
