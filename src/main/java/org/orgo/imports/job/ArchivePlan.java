package org.orgo.imports.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.imports.ImportId;

/**
 * What is to be done with each message of an archive, by its number. Made from the archive alone
 * and what the organization has, so that it comes out the same after a break.
 */
final class ArchivePlan {

  /** What is planned for a message. */
  enum PlannedKind {
    PERSONAL,
    AUTOMATIC,
    DUPLICATE,
    REFUSED
  }

  private record Planned(PlannedKind kind, Instant sentAt) {}

  private final ImportId importId;
  private final List<Planned> messages = new ArrayList<>();
  private final ThreadForest threads = new ThreadForest();

  ArchivePlan(ImportId importId) {
    this.importId = importId;
  }

  void add(PlannedKind kind, Instant sentAt, List<String> ids) {
    messages.add(new Planned(kind, sentAt));
    threads.add(ids);
  }

  void isDuplicate(int number) {
    messages.set(number, new Planned(PlannedKind.DUPLICATE, messages.get(number).sentAt()));
  }

  int size() {
    return messages.size();
  }

  PlannedKind kind(int number) {
    return messages.get(number).kind();
  }

  boolean isStored(int number) {
    return kind(number) == PlannedKind.PERSONAL || kind(number) == PlannedKind.AUTOMATIC;
  }

  int count(PlannedKind kind) {
    return (int) messages.stream().filter(each -> each.kind() == kind).count();
  }

  /** The thread of a message, under the same id each time. */
  UUID thread(int number) {
    String name = importId + " " + threads.root(number);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The messages from which work is opened: of each thread the first that a person wrote. */
  Map<Integer, UUID> openers() {
    Map<Integer, Integer> ofRoot = new HashMap<>();
    for (int number = 0; number < size(); number++) {
      if (kind(number) == PlannedKind.PERSONAL) {
        ofRoot.merge(threads.root(number), number, this::earlier);
      }
    }
    Map<Integer, UUID> openers = new HashMap<>();
    ofRoot.forEach((root, number) -> openers.put(number, thread(number)));
    return openers;
  }

  private int earlier(int one, int other) {
    return messages.get(other).sentAt().isBefore(messages.get(one).sentAt()) ? other : one;
  }

  int threads() {
    boolean[] roots = new boolean[size()];
    int count = 0;
    for (int number = 0; number < size(); number++) {
      int root = isStored(number) ? threads.root(number) : -1;
      if (root >= 0 && !roots[root]) {
        roots[root] = true;
        count++;
      }
    }
    return count;
  }

  /** The dates of what is stored, in no order. */
  List<Instant> dates() {
    List<Instant> dates = new ArrayList<>();
    for (int number = 0; number < size(); number++) {
      if (isStored(number)) {
        dates.add(messages.get(number).sentAt());
      }
    }
    return dates;
  }
}
