package org.orgo.reviews.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;

/**
 * Patterns that one case answers. The same events are often alike in two ways: at one place, and of
 * one subtype. Where all the evidence of one is evidence of the other, it is one trouble.
 *
 * @param richest the one with most events, which opens the case
 * @param covered those whose evidence it holds
 */
public record SharedEvidence(FoundPattern richest, List<FoundPattern> covered) {

  private static final List<String> DIMENSIONS = List.of("location", "subtype");

  private static final Comparator<FoundPattern> RICHEST_FIRST =
      Comparator.comparing(FoundPattern::events)
          .thenComparing(found -> found.caseIds().size() + found.taskIds().size())
          .reversed()
          .thenComparing(found -> found.key().toString());

  /** Each pattern once; in one order, however they come. */
  public static List<SharedEvidence> of(List<FoundPattern> patterns) {
    Map<String, List<SharedEvidence>> groups = new LinkedHashMap<>();
    patterns.stream()
        .sorted(Comparator.comparing(FoundPattern::kind).thenComparing(RICHEST_FIRST))
        .forEach(
            found -> add(found, groups.computeIfAbsent(owner(found), key -> new ArrayList<>())));
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static void add(FoundPattern found, List<SharedEvidence> groups) {
    groups.stream()
        .filter(group -> covers(group.richest(), found))
        .findFirst()
        .ifPresentOrElse(
            group -> group.covered().add(found),
            () -> groups.add(new SharedEvidence(found, new ArrayList<>())));
  }

  /** Whose trouble it is: the key without what is alike besides. */
  private static String owner(FoundPattern found) {
    SortedMap<String, String> key = new TreeMap<>(found.key());
    if (found.kind() == PatternKind.FREQUENCY) {
      DIMENSIONS.forEach(key::remove);
    }
    return found.kind() + " " + key;
  }

  private static boolean covers(FoundPattern richer, FoundPattern found) {
    boolean hasEvidence = !found.caseIds().isEmpty() || !found.taskIds().isEmpty();
    return hasEvidence
        && !richer.key().keySet().equals(found.key().keySet())
        && new HashSet<>(richer.caseIds()).containsAll(found.caseIds())
        && new HashSet<>(richer.taskIds()).containsAll(found.taskIds());
  }

  /** All of them, the richest first. */
  public Stream<FoundPattern> all() {
    return Stream.concat(Stream.of(richest), covered.stream());
  }
}
