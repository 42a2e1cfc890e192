package org.orgo.studio.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The longest sequence that keeps its order in both of two lists of the same elements. */
public final class CommonOrder {

  private CommonOrder() {}

  public static Set<String> of(List<String> was, List<String> is) {
    Map<String, Integer> places = new HashMap<>();
    was.forEach(each -> places.put(each, places.size()));
    int size = is.size();
    int[] before = new int[size];
    List<Integer> tails = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (places.get(is.get(tails.get(middle))) < places.get(is.get(at))) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[at] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(at);
      } else {
        tails.set(low, at);
      }
    }
    Set<String> kept = new LinkedHashSet<>();
    for (int at = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); at >= 0; at = before[at]) {
      kept.add(is.get(at));
    }
    return kept;
  }
}
