package org.orgo.studio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.engine.deployment.findings.Finding;
import org.springframework.stereotype.Component;

/** All families of definitions, by kind. */
@Component
public class ReleasedKinds {

  private final List<ReleasedKind> families;
  private final Map<DefinitionKind, ReleasedKind> byKind = new EnumMap<>(DefinitionKind.class);

  ReleasedKinds(List<ReleasedKind> families) {
    this.families = List.copyOf(families);
    families.forEach(family -> family.kinds().forEach(kind -> byKind.put(kind, family)));
  }

  public List<ReleasedKind> all() {
    return families;
  }

  public boolean isKept(DefinitionKind kind) {
    return byKind.containsKey(kind);
  }

  /** The kinds there are, in their order. */
  public List<DefinitionKind> kept() {
    return List.copyOf(byKind.keySet());
  }

  public ReleasedKind of(DefinitionKind kind) {
    return byKind.get(kind);
  }

  /** What is wrong with these files, whatever their kinds. */
  public List<Finding> check(Map<String, byte[]> files) {
    List<Finding> found = new ArrayList<>();
    sorted(files).forEach((family, its) -> found.addAll(family.check(its, files.keySet())));
    return found.isEmpty() ? checkTogether(files) : found;
  }

  /** What is wrong with these files as a whole, where each by itself is right. */
  public List<Finding> checkTogether(Map<String, byte[]> files) {
    return families.stream().flatMap(family -> family.checkTogether(files).stream()).toList();
  }

  /** Puts files live, whatever their kinds, in the transaction of the caller. */
  public void release(String name, Map<String, byte[]> files) {
    sorted(files).forEach((family, its) -> family.release(name, its));
  }

  /** Gives up own versions, whatever their kinds, in the transaction of the caller. */
  public void backToShared(String name, Map<String, byte[]> shared) {
    sorted(shared).forEach((family, its) -> family.backToShared(name, its));
  }

  private Map<ReleasedKind, Map<String, byte[]>> sorted(Map<String, byte[]> files) {
    Map<ReleasedKind, Map<String, byte[]>> sorted = new LinkedHashMap<>();
    for (ReleasedKind family : families) {
      Map<String, byte[]> its = new LinkedHashMap<>(files);
      its.keySet()
          .removeIf(file -> !DefinitionKind.of(file).map(family.kinds()::contains).orElse(false));
      if (!its.isEmpty()) {
        sorted.put(family, its);
      }
    }
    return sorted;
  }
}
