package org.orgo.studio;

import java.time.Instant;

/**
 * One version of a definition.
 *
 * @param version names it, such as {@code own-3} or {@code shared-12}
 * @param title for people; the file's name where it has none
 * @param live whether it is the one that holds for what begins now
 */
public record DefinitionVersion(
    String file,
    DefinitionKind kind,
    String version,
    DefinitionOrigin origin,
    String title,
    Instant deployedAt,
    String sha256,
    boolean live) {

  /** The same, said to be of another origin: a copy of the shared version counts as shared. */
  DefinitionVersion of(DefinitionOrigin other) {
    return new DefinitionVersion(file, kind, version, other, title, deployedAt, sha256, live);
  }
}
