package org.orgo.imports.job;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds out which messages belong together: those that name one Message-ID, in whatever order they
 * stand. The root of a thread is its first message.
 */
final class ThreadForest {

  /** Ids of a message that count; honest ones name fewer. */
  private static final int MAX_IDS = 50;

  private final Map<String, Integer> firstNaming = new HashMap<>();
  private int[] parents = new int[1_024];
  private int messages;

  /** Adds the next message, with the ids that it names. */
  void add(Collection<String> ids) {
    int message = messages++;
    if (message == parents.length) {
      parents = Arrays.copyOf(parents, message * 2);
    }
    parents[message] = message;
    ids.stream().limit(MAX_IDS).forEach(id -> join(message, id));
  }

  private void join(int message, String id) {
    Integer other = firstNaming.putIfAbsent(id, message);
    if (other != null) {
      int one = root(message);
      int two = root(other);
      parents[Math.max(one, two)] = Math.min(one, two);
    }
  }

  /** The first message of the thread. */
  int root(int message) {
    int at = message;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
