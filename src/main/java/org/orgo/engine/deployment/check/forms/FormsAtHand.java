package org.orgo.engine.deployment.check.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The forms of a deployment, and behind them those that are deployed already. */
public final class FormsAtHand {

  private final Map<String, byte[]> here = new HashMap<>();
  private final Function<String, Optional<byte[]>> deployed;

  /**
   * @param resources of the deployment, by file name
   * @param deployed the form of an id that holds so far
   */
  public FormsAtHand(Map<String, byte[]> resources, Function<String, Optional<byte[]>> deployed) {
    this.deployed = deployed;
    resources.forEach(
        (name, content) -> {
          if (name.endsWith(".form")) {
            FormCheck.idOf(content).ifPresent(id -> here.put(id, content));
          }
        });
  }

  public boolean has(String id) {
    return find(id).isPresent();
  }

  /** The keys of the fields; empty when there is no such form. */
  public Set<String> fieldsOf(String id) {
    return find(id).map(FormCheck::fieldsOf).orElse(Set.of());
  }

  /** The keys of the fields that a form had, and has no more in this deployment. */
  Set<String> lostBy(String id) {
    Set<String> lost = new HashSet<>(deployed.apply(id).map(FormCheck::fieldsOf).orElse(Set.of()));
    lost.removeAll(fieldsOf(id));
    return lost;
  }

  private Optional<byte[]> find(String id) {
    return Optional.ofNullable(here.get(id)).or(() -> deployed.apply(id));
  }
}
