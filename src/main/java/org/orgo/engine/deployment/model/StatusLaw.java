package org.orgo.engine.deployment.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.vocabulary.work.WorkStatus;

/**
 * The law of a kind of work as plain values, for an editor that shows it while somebody draws.
 *
 * @param initial the status work begins with
 * @param changes all that the law allows
 */
public record StatusLaw(String initial, List<Status> statuses, List<Change> changes) {

  /**
   * A status of the kind of work.
   *
   * @param end whether nothing comes after it
   * @param deadline whether a wait state of it needs a timer that watches the deadline
   */
  public record Status(String name, boolean end, boolean deadline) {}

  /**
   * A lawful change.
   *
   * @param system whether only the system may make it
   * @param reason whether it always asks for a reason
   */
  public record Change(String from, String to, boolean system, boolean reason) {}

  /** The law of each kind, by the key of its diagram. */
  public static Map<String, StatusLaw> all() {
    Map<String, StatusLaw> laws = new LinkedHashMap<>();
    Arrays.stream(LifecycleKind.values()).forEach(kind -> laws.put(kind.key(), of(kind)));
    return laws;
  }

  public static StatusLaw of(LifecycleKind kind) {
    return new StatusLaw(
        kind.initial().name(),
        kind.statuses()
            .map(each -> new Status(each.name(), each.isTerminal(), kind.needsDeadline(each)))
            .toList(),
        kind.statuses().flatMap(from -> changes(kind, from).stream()).toList());
  }

  private static List<Change> changes(LifecycleKind kind, WorkStatus from) {
    return kind.statuses()
        .filter(to -> kind.allows(from, to))
        .map(
            to ->
                new Change(
                    from.name(),
                    to.name(),
                    kind.onlyTheSystemMay(from, to),
                    kind.needsReason(from, to)))
        .toList();
  }
}
