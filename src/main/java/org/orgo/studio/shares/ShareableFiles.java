package org.orgo.studio.shares;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.studio.DefinitionKind;

/** What may go to a share of new work: what is asked once, as work begins. */
public final class ShareableFiles {

  public static final String LIFECYCLE = "task-lifecycle.bpmn";

  private static final Set<String> ASKED_AS_WORK_BEGINS =
      Stream.of(
              RoutingTables.WORDS,
              RoutingTables.CLASSIFICATION,
              RoutingTables.SEVERITY,
              RoutingTables.LABEL_ROUTING,
              RoutingTables.SEVERITY_POLICY)
          .map(key -> key.value() + ".dmn")
          .collect(Collectors.toUnmodifiableSet());

  private ShareableFiles() {}

  /** Whether the share takes it; examples of tables hold nothing that work could take. */
  static boolean isTried(String file) {
    return file.equals(LIFECYCLE) || ASKED_AS_WORK_BEGINS.contains(file);
  }

  /**
   * @throws NotForAShare when one of them would hold for everybody at once
   */
  static void require(Collection<String> files) {
    String stranger =
        files.stream()
            .filter(file -> !isTried(file))
            .filter(file -> kind(file) != DefinitionKind.EXAMPLES || isAlone(files))
            .sorted()
            .findFirst()
            .orElse(null);
    if (stranger != null) {
      throw new NotForAShare(stranger, why(stranger));
    }
  }

  /** Whether all of these could go to a share. */
  public static boolean contain(Collection<String> files) {
    return files.stream()
        .allMatch(
            file -> isTried(file) || (kind(file) == DefinitionKind.EXAMPLES && !isAlone(files)));
  }

  private static boolean isAlone(Collection<String> files) {
    return files.stream().noneMatch(ShareableFiles::isTried);
  }

  private static DefinitionKind kind(String file) {
    return DefinitionKind.of(file).orElseThrow();
  }

  private static String why(String file) {
    return switch (kind(file)) {
      case DIAGRAM -> "only the lifecycle of tasks is chosen for each task as it begins";
      case TABLE -> "it is not asked as work begins, but later or about all work at once";
      case FORM -> "a form is shown to everybody at once";
      case EXAMPLES -> "examples check a table and decide about no work";
      case DOMAIN, PROFILE, CALENDAR -> "it holds for everybody at once";
    };
  }
}
