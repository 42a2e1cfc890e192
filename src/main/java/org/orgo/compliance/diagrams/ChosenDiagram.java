package org.orgo.compliance.diagrams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orgo.engine.history.ChosenInstances;
import org.orgo.engine.history.DiagramVersion;

/**
 * The diagram and the period somebody asks about.
 *
 * @param all versions there are to choose from
 * @param versions the chosen one, or all of the chosen diagram; the one that is drawn comes first;
 *     none where the organization has had no instance of it
 * @param of what was chosen: a code or a key
 */
public record ChosenDiagram(
    List<DiagramVersion> all,
    List<DiagramVersion> versions,
    String of,
    LocalDate from,
    LocalDate until,
    ChosenInstances instances) {

  /** How a version is called in addresses: there may be a shared and an own one of one number. */
  public static String code(DiagramVersion version) {
    return "%s:%s:%d".formatted(version.key(), version.own() ? "own" : "shared", version.version());
  }

  /** Empty where there is none. */
  public Optional<DiagramVersion> drawn() {
    return versions.stream().findFirst();
  }
}
