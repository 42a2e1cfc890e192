package org.orgo.platform.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps out of the log what fails because the database is gone, busy or full: every job, round and
 * session would say it again and again, with a stack trace each. The watch says it once.
 */
final class OutageLogFilter extends TurboFilter {

  private final DatabaseWatch watch;

  OutageLogFilter(DatabaseWatch watch) {
    this.watch = watch;
  }

  void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      setContext(logging);
      start();
      logging.addTurboFilter(this);
    }
  }

  void remove() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getTurboFilterList().remove(this);
    }
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] parameters,
      Throwable thrown) {
    Throwable told = thrown == null ? last(parameters) : thrown;
    if (told == null || !level.isGreaterOrEqual(Level.INFO)) {
      return FilterReply.NEUTRAL;
    }
    return DatabaseOutage.behind(told)
        .map(
            outage -> {
              watch.noticed(outage);
              return FilterReply.DENY;
            })
        .orElse(FilterReply.NEUTRAL);
  }

  /** Among the values of a line, the last may be what was thrown. */
  private static Throwable last(Object[] parameters) {
    return parameters != null
            && parameters.length > 0
            && parameters[parameters.length - 1] instanceof Throwable thrown
        ? thrown
        : null;
  }
}
