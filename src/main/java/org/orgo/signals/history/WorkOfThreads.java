package org.orgo.signals.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.history.HistoricLetter;
import org.orgo.mail.history.MailHistory;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.signals.Signal;
import org.orgo.signals.persistence.ThreadHistoryMapper;
import org.orgo.signals.persistence.ThreadHistoryMapper.LinkedThread;
import org.orgo.signals.work.WorkOpening;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.closed.ClosedTask;
import org.orgo.tasks.closed.ClosedTaskComment;
import org.orgo.tasks.closed.ClosedTasks;
import org.orgo.vocabulary.label.Handling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one closed task for each thread that a person began, under the label that the tables give
 * its first mail. What they would only announce or drop stays filed.
 */
@Service
public class WorkOfThreads {

  private final MailHistory mails;
  private final RoutingDesk routing;
  private final WorkOpening opening;
  private final ClosedTasks tasks;
  private final ThreadHistoryMapper threads;

  WorkOfThreads(
      MailHistory mails,
      RoutingDesk routing,
      WorkOpening opening,
      ClosedTasks tasks,
      ThreadHistoryMapper threads) {
    this.mails = mails;
    this.routing = routing;
    this.opening = opening;
    this.tasks = tasks;
    this.threads = threads;
  }

  /** The label under which work is opened from a first mail; empty where none is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> label(HistoricLetter opener) {
    return task(opener).map(task -> task.decision().label().toString());
  }

  /**
   * @param batch with what the threads came
   * @return how many tasks were opened
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int open(List<UUID> threadIds, UUID batch) {
    Map<UUID, List<HistoricLetter>> byThread = new LinkedHashMap<>();
    mails
        .letters(threadIds)
        .forEach(
            each -> byThread.computeIfAbsent(each.threadId(), id -> new ArrayList<>()).add(each));
    List<ClosedTask> opened = new ArrayList<>();
    List<ClosedTaskComment> comments = new ArrayList<>();
    List<LinkedThread> linked = new ArrayList<>();
    byThread.forEach(
        (id, letters) -> {
          OpenedThread thread = new OpenedThread(id, letters);
          thread
              .opener()
              .flatMap(this::task)
              .ifPresent(
                  task -> {
                    HistoricLetter first = thread.opener().orElseThrow();
                    opened.add(new ClosedTask(task, batch, first.sentAt(), thread.closedAt()));
                    comments.addAll(thread.comments(task.taskId()));
                    linked.add(new LinkedThread(id, task.taskId(), first));
                  });
        });
    tasks.add(opened, comments);
    if (!linked.isEmpty()) {
      threads.link(CurrentTenant.require(), linked);
      threads.relate(CurrentTenant.require(), linked);
    }
    return opened.size();
  }

  private Optional<NewTask> task(HistoricLetter opener) {
    Signal signal = OpenedThread.signal(opener);
    RoutingDecision decision = routing.decide(signal.facts());
    if (decision.opens() == Handling.INFORM || decision.opens() == Handling.DROP) {
      return Optional.empty();
    }
    NewTask task = opening.newTask(TaskId.random(), WorkRequest.of(signal, null), decision);
    try {
      return Optional.of(tasks.enriched(task));
    } catch (RuntimeException refused) {
      if (refused instanceof Refusal) {
        return Optional.empty(); // its domain does not take it as it is
      }
      throw refused;
    }
  }

  /**
   * Deletes these threads with their work, except those that somebody did something with.
   *
   * @param ownMails what the batch brought of them
   * @return the threads that stay
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> remove(List<UUID> threadIds, List<UUID> ownMails, UUID batch) {
    Map<UUID, UUID> taskOfThread = new LinkedHashMap<>();
    threads
        .tasks(CurrentTenant.require(), threadIds.stream().map(UUID::toString).toList())
        .forEach(each -> taskOfThread.put(each.threadId(), each.taskId()));
    List<UUID> touched = tasks.touched(List.copyOf(taskOfThread.values()), batch);
    List<UUID> joined = mails.joinedByOthers(threadIds, ownMails);
    List<UUID> kept =
        threadIds.stream()
            .filter(id -> joined.contains(id) || touched.contains(taskOfThread.get(id)))
            .toList();
    List<UUID> gone = threadIds.stream().filter(id -> !kept.contains(id)).toList();
    mails.remove(gone);
    tasks.remove(gone.stream().filter(taskOfThread::containsKey).map(taskOfThread::get).toList());
    return kept;
  }
}
