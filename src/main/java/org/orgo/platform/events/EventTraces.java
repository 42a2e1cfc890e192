package org.orgo.platform.events;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which trace an event was published that is delivered again. */
@Component
class EventTraces {

  private final EventTraceMapper rows;

  EventTraces(EventTraceMapper rows) {
    this.rows = rows;
  }

  /** Null when it was published in none. */
  @Transactional(readOnly = true)
  public String of(UUID publication) {
    return rows.traceParent(publication);
  }
}
