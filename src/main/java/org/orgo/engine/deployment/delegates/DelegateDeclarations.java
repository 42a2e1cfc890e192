package org.orgo.engine.deployment.delegates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the published delegates declare. */
public interface DelegateDeclarations {

  /** Names of all published delegates. */
  Set<String> names();

  /** What a delegate declares; empty when it is not published, or declares nothing. */
  Optional<PublishedTo> find(String delegate);

  /** Names of the delegates that may stand in a process, in alphabetical order. */
  default List<String> publishedTo(String process) {
    return names().stream()
        .filter(
            name ->
                find(name)
                    .filter(each -> Arrays.asList(each.process()).contains(process))
                    .isPresent())
        .sorted()
        .toList();
  }

  /** The variables a step sets. */
  static List<KnownVariable> writtenBy(PublishedTo declared) {
    return Arrays.stream(declared.writes()).map(KnownVariable::of).toList();
  }
}
