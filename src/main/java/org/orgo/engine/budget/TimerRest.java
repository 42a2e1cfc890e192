package org.orgo.engine.budget;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A timer that a timer leads to rests at least as long as the check of diagrams asks for: a loop of
 * timers that fire at once, from before there was such a check, leaves the threads to others.
 */
public final class TimerRest {

  static final Duration MIN_REST = Duration.ofSeconds(5);

  private TimerRest() {}

  public static void ensure(DbEntity row) {
    if (row instanceof TimerEntity timer && timer.getDuedate() != null && firedByTimer()) {
      Date earliest = new Date(ClockUtil.getCurrentTime().getTime() + MIN_REST.toMillis());
      if (timer.getDuedate().before(earliest)) {
        timer.setDuedate(earliest);
      }
    }
  }

  private static boolean firedByTimer() {
    JobExecutorContext thread = Context.getJobExecutorContext();
    return thread != null && thread.getCurrentJob() instanceof TimerEntity;
  }
}
