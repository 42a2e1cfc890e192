package org.orgo.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import org.orgo.people.Actor;
import org.orgo.tasks.TaskId;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** The pages open on this node. A user's oldest page makes room when there are too many. */
@Component
class LivePages implements SmartLifecycle {

  static final int PAGES_PER_USER = 6;

  private static final int TELLERS = 4;
  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(20);

  private final Queue<LivePage> pages = new ConcurrentLinkedQueue<>();
  private final TaskVisibilityCheck sight;
  private final TaskScheduler scheduler;
  private ThreadPoolTaskExecutor tellers;
  private ScheduledFuture<?> heart;

  LivePages(TaskVisibilityCheck sight, TaskScheduler scheduler) {
    this.sight = sight;
    this.scheduler = scheduler;
  }

  @Override
  public synchronized void start() {
    tellers = tellers();
    heart = scheduler.scheduleAtFixedRate(this::beat, BETWEEN_BEATS);
  }

  /** Threads of their own: a browser that reads slowly holds up who writes to it. */
  private static ThreadPoolTaskExecutor tellers() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("live-teller-");
    threads.setCorePoolSize(TELLERS);
    threads.setDaemon(true);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.initialize();
    return threads;
  }

  /**
   * @param queues codes of the roles whose work the page lists
   * @param shown the task the page is about; null for none
   */
  LivePage open(Actor reader, Set<String> queues, TaskId shown, Subscriber line) {
    LivePage page = new LivePage(reader, queues, shown, line);
    pages.add(page);
    List<LivePage> own = new ArrayList<>(pages);
    own.removeIf(other -> !reader.userId().equals(other.reader().userId()));
    own.stream().limit(Math.max(0, own.size() - PAGES_PER_USER)).forEach(this::end);
    return page;
  }

  void forget(LivePage page) {
    pages.remove(page);
  }

  void tell(WorkChanged change) {
    for (LivePage page : pages) {
      if (page.concerns(change)) {
        note(page, change.role());
      }
    }
  }

  void tell(TasksChanged change) {
    pages.stream()
        .filter(page -> page.shows(change))
        .forEach(page -> tellers.execute(() -> tellOfItsTask(page)));
  }

  /** A reader who has lost sight of the task meanwhile is not told that it goes on. */
  private void tellOfItsTask(LivePage page) {
    if (sight.sees(page.reader(), page.shown()) && page.noteItsTask()) {
      catchUp(page);
    }
  }

  void anythingMayHaveChanged() {
    pages.forEach(page -> note(page, LivePage.ANYTHING));
  }

  private void note(LivePage page, String role) {
    if (page.note(role)) {
      tellers.execute(() -> catchUp(page));
    }
  }

  private void beat() {
    pages.forEach(this::greet);
  }

  /** The first word also sends the headers on their way. */
  void greet(LivePage page) {
    if (page.noteBeat()) {
      tellers.execute(() -> catchUp(page));
    }
  }

  /** Whoever cannot be told has gone. */
  private void catchUp(LivePage page) {
    try {
      page.catchUp();
    } catch (IOException | RuntimeException gone) {
      end(page);
    }
  }

  private void end(LivePage page) {
    forget(page);
    page.close();
  }

  /** Before the web server stops, which would otherwise wait for pages that never end. */
  @Override
  public synchronized void stop() {
    heart.cancel(false);
    pages.forEach(this::end);
    tellers.shutdown();
    heart = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return heart != null;
  }
}
