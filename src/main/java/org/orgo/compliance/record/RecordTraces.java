package org.orgo.compliance.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.compliance.record.RecordEntry.ItemRef;
import org.orgo.compliance.record.persistence.RevealMapper;
import org.orgo.compliance.record.persistence.RevealMapper.RevealRow;
import org.orgo.notifications.record.NoticeRecords;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.record.ArrivalRecords;
import org.orgo.tasks.TaskEvent.TaskEventKind;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/**
 * Reads what others keep about an item: what arrived, what left, who was told, who read it, and
 * what operators did in the engine. Six statements.
 */
@Component
class RecordTraces {

  private static final String TASK = "task";
  private static final String CASE = "case";
  private static final Set<String> WORK = Set.of(TASK, CASE);

  /** The moves of tasks and cases, and reveals: their own rows say more. */
  private static final Set<String> TOLD_ELSEWHERE =
      Stream.of(
              Stream.of("record.revealed"),
              Stream.of(TaskEventKind.values()).map(kind -> action(TASK, kind)),
              Stream.of(CaseEventKind.values()).map(kind -> action(CASE, kind)))
          .flatMap(actions -> actions)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> KINDS =
      Map.of(
          "task.read", "READ",
          "case.read", "READ",
          "record.read", "RECORD_READ");

  private final ArrivalRecords arrivals;
  private final NoticeRecords notices;
  private final AuditLog audit;
  private final RevealMapper reveals;

  RecordTraces(
      ArrivalRecords arrivals, NoticeRecords notices, AuditLog audit, RevealMapper reveals) {
    this.arrivals = arrivals;
    this.notices = notices;
    this.audit = audit;
    this.reveals = reveals;
  }

  /**
   * @param item whose record it is
   * @param tasks the item itself, or the tasks of the case
   * @param instances of the engine that are about the item
   */
  List<RecordEntry> of(
      ItemRef item,
      List<TaskId> tasks,
      Collection<String> instances,
      Function<ItemRef, RecordedSight> sights) {
    ArrivalEntries words = new ArrivalEntries(sights, item);
    Set<UUID> known = tasks.stream().map(TaskId::value).collect(Collectors.toSet());
    UUID theCase = item.kind().equals(CASE) ? item.id() : null;
    List<RecordEntry> entries = new ArrayList<>();
    arrivals.signals(tasks, theCase).stream()
        .filter(each -> each.taskId() == null || known.contains(each.taskId()))
        .forEach(each -> entries.add(words.signal(each)));
    arrivals.mails(tasks, theCase).stream()
        .filter(each -> each.taskId() == null || known.contains(each.taskId()))
        .forEach(each -> entries.add(words.mail(each)));
    if (!tasks.isEmpty()) {
      notices.notices(tasks).forEach(each -> entries.add(words.notice(each)));
      notices.mails(tasks).forEach(each -> entries.add(words.sent(each)));
    }
    reveals
        .of(CurrentTenant.require(), item.kind(), item.id())
        .forEach(each -> entries.add(revealed(each, item)));
    List<String> ids = new ArrayList<>(tasks.stream().map(TaskId::toString).toList());
    ids.add(item.id().toString());
    audit.aboutWork(ids, instances).stream()
        .filter(entry -> !TOLD_ELSEWHERE.contains(entry.action()))
        .forEach(
            entry ->
                entries.add(
                    WORK.contains(entry.objectKind())
                        ? audited(entry, sights)
                        : operated(entry, item, sights.apply(item))));
    return entries;
  }

  private static RecordEntry revealed(RevealRow reveal, ItemRef item) {
    return RecordEntry.of(reveal.revealedAt(), "REVEALED", item)
        .by(reveal.userId(), null)
        .saying(reveal.reason(), true);
  }

  private static RecordEntry audited(AuditEntry entry, Function<ItemRef, RecordedSight> sights) {
    ItemRef item = new ItemRef(entry.objectKind(), UUID.fromString(entry.objectId()));
    String kind = KINDS.getOrDefault(entry.action(), "RECORDED");
    RecordEntry told =
        RecordEntry.of(entry.occurredAt(), kind, item)
            .by(sights.apply(item).named(user(entry)), entry.origin().name());
    if (sights.apply(item).named(user(entry)) != null) {
      told = told.with("token", entry.tokenName()).with("address", entry.address());
    }
    return kind.equals("RECORDED") ? told.with("action", entry.action()) : told;
  }

  private static RecordEntry operated(AuditEntry entry, ItemRef item, RecordedSight sight) {
    return RecordEntry.of(entry.occurredAt(), "ENGINE_OPERATED", item)
        .by(sight.named(user(entry)), entry.origin().name())
        .with("action", entry.action())
        .with(entry.objectKind(), entry.objectId())
        .with("token", entry.tokenName())
        .with("address", entry.address());
  }

  private static UserId user(AuditEntry entry) {
    return entry.actorUserId() == null ? null : new UserId(entry.actorUserId());
  }

  private static String action(String item, Enum<?> event) {
    return item + "." + event.name().toLowerCase(Locale.ROOT);
  }
}
