package org.orgo.studio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.findings.Finding;

/**
 * A family of definitions that is kept, checked and put live in one place. The studio knows no more
 * of it than this; another family joins as a bean of this type. All of it is about the current
 * organization.
 */
public interface ReleasedKind {

  /** The kinds it keeps; each kind is kept by one family. */
  Set<DefinitionKind> kinds();

  /** The live version of each definition. */
  List<DefinitionVersion> live();

  /** All versions, own ones first, newest first; none when there is no such definition. */
  List<DefinitionVersion> versions(String file);

  /**
   * The versions of several definitions, by file: at once where the family can.
   *
   * @param files of its kinds only
   */
  default Map<String, List<DefinitionVersion>> versionsOf(Collection<String> files) {
    return files.stream().distinct().collect(Collectors.toMap(file -> file, this::versions));
  }

  /** The content of one of its {@link #versions}. */
  byte[] source(DefinitionVersion version);

  /**
   * What is wrong with these files, taken together with what is live of the others.
   *
   * @param files contents by name, of its kinds only
   * @param together the names of all files that are to be put live with them
   */
  List<Finding> check(Map<String, byte[]> files, Set<String> together);

  /**
   * What is wrong with all files of a change as a whole; asked when nothing is wrong with any of
   * them by itself.
   *
   * @param all contents by name, of whatever kinds
   */
  default List<Finding> checkTogether(Map<String, byte[]> all) {
    return List.of();
  }

  /**
   * Puts files live for whatever begins from now on, in the transaction of the caller.
   *
   * @param name says what it is, to those who look there
   */
  void release(String name, Map<String, byte[]> files);

  /**
   * Takes away what did not exist before, in the transaction of the caller.
   *
   * @return false where it stays, because something may run in it; then nothing asks for it
   */
  default boolean withdraw(String file) {
    return false;
  }

  /**
   * Gives up own versions, in the transaction of the caller. A family that cannot take a version
   * away, because something runs in it, puts a copy of the shared one live.
   *
   * @param name says what it is, to those who look there
   * @param shared contents of the newest shared versions, by name
   */
  default void backToShared(String name, Map<String, byte[]> shared) {
    release(name, shared);
  }
}
