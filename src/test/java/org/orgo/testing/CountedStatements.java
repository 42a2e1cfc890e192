package org.orgo.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Counts the statements that mappers, ours and the engine's, send from this thread. */
public final class CountedStatements {

  private static final String PREPARED = "==>  Preparing: ";
  private static final List<String> MAPPERS = List.of("org.orgo", "org.camunda");

  private CountedStatements() {}

  /** The statements in the order in which they were sent. */
  public static List<String> during(Runnable work) {
    ListAppender<ILoggingEvent> sent = new ListAppender<>();
    List<Logger> loggers =
        MAPPERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    List<Level> levels = loggers.stream().map(Logger::getEffectiveLevel).toList();
    sent.start();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(sent);
        });
    try {
      work.run();
    } finally {
      for (int each = 0; each < loggers.size(); each++) {
        Logger logger = loggers.get(each);
        logger.detachAppender(sent);
        logger.setAdditive(true);
        logger.setLevel(levels.get(each));
      }
    }
    Predicate<ILoggingEvent> here =
        event -> event.getThreadName().equals(Thread.currentThread().getName());
    return List.copyOf(sent.list).stream()
        .filter(here)
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith(PREPARED))
        .map(message -> message.substring(PREPARED.length()))
        .toList();
  }
}
