package org.orgo.signals.trial;

import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.signals.correlation.Correlation;
import org.orgo.signals.correlation.Matter;
import org.orgo.signals.correlation.OpenWork;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/**
 * Finds the open work that a tried signal belongs to. What the acting user may not read is as if it
 * were not open: a trial leaves no trace, so it could be asked again and again who has reported
 * what.
 */
@Component
class ReadableWork {

  private final Correlation correlation;
  private final TaskBoard tasks;
  private final CaseBoard cases;

  ReadableWork(Correlation correlation, TaskBoard tasks, CaseBoard cases) {
    this.correlation = correlation;
    this.tasks = tasks;
    this.cases = cases;
  }

  OpenWork of(Matter matter) {
    return correlation.openWork(matter, this::isReadable);
  }

  private boolean isReadable(OpenWork found) {
    return switch (found.kind()) {
      case TASK -> tasks.find(new TaskId(found.id())).isPresent();
      case CASE -> cases.find(new CaseId(found.id())).isPresent();
      case NONE -> true;
    };
  }
}
