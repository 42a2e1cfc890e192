package org.orgo.insights.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody learns who adds up and takes away what is published. Every total is the sum of its
 * parts: over functions, categories, severities, and over the weeks that tile a month. From the
 * bounds of the published ones follow bounds of the others, until nothing moves any more.
 */
final class DifferenceAttack {

  static final int ALL_CATEGORIES = 0;
  static final String ALL = "*";
  private static final long NO_LIMIT = 1_000_000_000L;

  private final Map<CellName, long[]> bounds = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  /** A cell's name. */
  record CellName(String grain, LocalDate start, String function, int category, String severity) {

    CellName withFunction(String other) {
      return new CellName(grain, start, other, category, severity);
    }

    CellName withCategory(int other) {
      return new CellName(grain, start, function, other, severity);
    }

    CellName withSeverity(String other) {
      return new CellName(grain, start, function, category, other);
    }

    CellName at(String otherGrain, LocalDate otherStart) {
      return new CellName(otherGrain, otherStart, function, category, severity);
    }
  }

  /** The least and the most that a published number can stand for. */
  record KnownRange(long least, long most) {}

  private record Sum(CellName total, List<CellName> parts) {}

  /**
   * @param weeksAndMonths first days, each with the grains of the periods that begin there
   * @param tiled months with the weeks they consist of
   * @param known what a published number says; null where it says nothing
   */
  DifferenceAttack(
      Map<LocalDate, String> weeksAndMonths,
      Map<LocalDate, List<LocalDate>> tiled,
      Set<String> functions,
      Set<Integer> categories,
      Set<String> severities,
      Function<CellName, KnownRange> known) {
    List<CellName> all = places(weeksAndMonths, functions, categories, severities);
    for (CellName place : all) {
      KnownRange told = known.apply(place);
      bounds.put(
          place, told == null ? new long[] {0, NO_LIMIT} : new long[] {told.least(), told.most()});
    }
    for (CellName place : all) {
      if (place.function().equals(ALL)) {
        sums.add(new Sum(place, functions.stream().map(place::withFunction).toList()));
      }
      if (place.category() == ALL_CATEGORIES) {
        sums.add(new Sum(place, categories.stream().map(place::withCategory).toList()));
      }
      if (place.severity().equals(ALL)) {
        sums.add(new Sum(place, severities.stream().map(place::withSeverity).toList()));
      }
      if (place.grain().equals("MONTH") && tiled.containsKey(place.start())) {
        sums.add(
            new Sum(
                place,
                tiled.get(place.start()).stream().map(week -> place.at("WEEK", week)).toList()));
      }
    }
  }

  /** The places whose number is certain, with that number. */
  Map<CellName, Long> solve() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Sum sum : sums) {
        moved |= narrow(sum);
      }
    }
    return bounds.entrySet().stream()
        .filter(each -> each.getValue()[0] == each.getValue()[1])
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
  }

  private boolean narrow(Sum sum) {
    long least = sum.parts().stream().mapToLong(part -> bounds.get(part)[0]).sum();
    long most = sum.parts().stream().mapToLong(part -> bounds.get(part)[1]).sum();
    boolean moved = within(sum.total(), least, most);
    for (CellName part : sum.parts()) {
      long[] own = bounds.get(part);
      long[] total = bounds.get(sum.total());
      moved |= within(part, total[0] - (most - own[1]), total[1] - (least - own[0]));
      least += bounds.get(part)[0] - own[0];
      most += bounds.get(part)[1] - own[1];
    }
    return moved;
  }

  private boolean within(CellName place, long least, long most) {
    long[] before = bounds.get(place);
    long[] now = {Math.max(before[0], least), Math.min(before[1], most)};
    bounds.put(place, now);
    return now[0] != before[0] || now[1] != before[1];
  }

  private static List<CellName> places(
      Map<LocalDate, String> weeksAndMonths,
      Set<String> functions,
      Set<Integer> categories,
      Set<String> severities) {
    List<CellName> all = new ArrayList<>();
    weeksAndMonths.forEach(
        (start, grains) -> {
          for (String grain : grains.split(" ")) {
            with(functions, ALL)
                .forEach(
                    function ->
                        with(categories, ALL_CATEGORIES)
                            .forEach(
                                category ->
                                    with(severities, ALL)
                                        .forEach(
                                            severity ->
                                                all.add(
                                                    new CellName(
                                                        grain, start, function, category,
                                                        severity)))));
          }
        });
    return all;
  }

  private static <T> List<T> with(Set<T> some, T all) {
    return Stream.concat(some.stream(), Stream.of(all)).toList();
  }
}
