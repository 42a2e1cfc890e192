package org.orgo.insights.cells;

import org.orgo.insights.DayClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes what a closed day completes, in the transaction that closes it. */
@Component
class CellsOfClosedDays {

  private final PublishedCells cells;

  CellsOfClosedDays(PublishedCells cells) {
    this.cells = cells;
  }

  @EventListener
  void on(DayClosed closed) {
    cells.publish(closed.day());
  }
}
