package org.orgo.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the statements that mappers, ours and the engine's, send from this thread. */
public final class CountedStatements {

  private static final String PREPARED = "==>  Preparing: ";
  private static final List<String> MAPPERS = List.of("org.orgo", "org.camunda");

  private CountedStatements() {}

  /** The statements in the order in which they were sent. */
  public static List<String> during(Runnable work) {
    SentHere sent = new SentHere(Thread.currentThread());
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
    return List.copyOf(sent.statements);
  }

  /** Keeps what one thread sends; the others go on with their own work. */
  private static final class SentHere extends AppenderBase<ILoggingEvent> {

    private final Thread thread;
    private final List<String> statements = new ArrayList<>();

    SentHere(Thread thread) {
      this.thread = thread;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String message = event.getFormattedMessage();
      if (Thread.currentThread() == thread && message.startsWith(PREPARED)) {
        statements.add(message.substring(PREPARED.length()));
      }
    }
  }
}
