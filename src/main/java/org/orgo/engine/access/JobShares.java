package org.orgo.engine.access;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the threads of the job executor among the organizations whose jobs are there: they take
 * turns, and one alone always leaves a thread free for whoever comes next. What runs in the
 * background is one of them, whoever it belongs to, with a smaller share. Each node shares its own
 * threads.
 */
final class JobShares {

  private static final Logger log = LoggerFactory.getLogger(JobShares.class);

  /** What jobs without an organization are told apart by, as if they had one. */
  static final String NOBODY = "";

  /** Whom background jobs of all organizations belong to; no slug has a colon. */
  static final String BACKGROUND = "orgo:background";

  static final int MAX_BACKGROUND_THREADS = 2;

  /** One entry of the queue: jobs that run one after the other. */
  private record WaitingJobs(int jobs, Runnable work) {}

  private final Executor threads;
  private final int threadCount;
  private final int maxWaiting;
  // Of everyone who has a job here, in the order of turns: who begins or ends one goes to the end.
  private final Map<String, Deque<WaitingJobs>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int busy;

  /**
   * @param maxWaiting jobs that may wait for a thread, of all organizations together
   */
  JobShares(Executor threads, int threadCount, int maxWaiting) {
    this.threads = threads;
    this.threadCount = threadCount;
    this.maxWaiting = maxWaiting;
  }

  /** Threads that one organization may have at most. */
  static int share(int threadCount) {
    return Math.max(1, threadCount - 1);
  }

  /** The second thread of the background is one that nobody else would miss. */
  private boolean mayRunMore(String owner) {
    int threadsOfOwner = running.getOrDefault(owner, 0);
    if (!owner.equals(BACKGROUND)) {
      return threadsOfOwner < share(threadCount);
    }
    return threadsOfOwner == 0 || threadsOfOwner < MAX_BACKGROUND_THREADS && busy < threadCount - 1;
  }

  /**
   * How many more jobs of an organization may come. Half of the room is for one alone, which gets
   * more when half of that is used up, so that jobs come by the handful; who has nothing here may
   * always bring a job.
   */
  synchronized int room(String owner) {
    int own = waitingOf(owner);
    int all = waiting.keySet().stream().mapToInt(this::waitingOf).sum();
    int most = Math.max(1, owner.equals(BACKGROUND) ? 2 * MAX_BACKGROUND_THREADS : maxWaiting / 2);
    int room = own > most / 2 ? 0 : Math.min(most - own, maxWaiting - all);
    boolean isNew = own == 0 && !running.containsKey(owner);
    return Math.max(isNew ? 1 : 0, room);
  }

  /** The organizations that have jobs here and no room for more. */
  synchronized Set<String> full() {
    return waiting.keySet().stream().filter(each -> room(each) == 0).collect(Collectors.toSet());
  }

  synchronized void add(String owner, int jobs, Runnable work) {
    waiting.computeIfAbsent(owner, key -> new ArrayDeque<>()).add(new WaitingJobs(jobs, work));
    handOut();
  }

  private int waitingOf(String owner) {
    return waiting.getOrDefault(owner, new ArrayDeque<>()).stream()
        .mapToInt(WaitingJobs::jobs)
        .sum();
  }

  private void handOut() {
    for (String owner = next(); owner != null; owner = next()) {
      String whose = owner;
      Runnable work = waiting.get(owner).remove().work();
      threads.execute(() -> run(whose, work));
      busy++;
      running.merge(owner, 1, Integer::sum);
      waiting.put(owner, waiting.remove(owner)); // to the end
    }
  }

  /**
   * Whose turn it is: who has the fewest threads. Null when all are busy or everyone has enough.
   */
  private String next() {
    return busy >= threadCount
        ? null
        : waiting.keySet().stream()
            .filter(owner -> !waiting.get(owner).isEmpty())
            .filter(this::mayRunMore)
            .min(Comparator.comparingInt(owner -> running.getOrDefault(owner, 0)))
            .orElse(null);
  }

  private void run(String owner, Runnable work) {
    try {
      work.run();
    } finally {
      try {
        done(owner);
      } catch (RejectedExecutionException stopping) {
        // What still waits stays locked until another node, or this one again, may have it.
        log.debug("The threads stop", stopping);
      }
    }
  }

  private synchronized void done(String owner) {
    busy--;
    running.computeIfPresent(owner, (key, count) -> count == 1 ? null : count - 1);
    Deque<WaitingJobs> own = waiting.remove(owner);
    if (running.containsKey(owner) || !own.isEmpty()) {
      waiting.put(owner, own);
    }
    handOut();
  }
}
