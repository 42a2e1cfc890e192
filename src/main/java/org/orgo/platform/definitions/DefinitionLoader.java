package org.orgo.platform.definitions;

/**
 * Somebody who keeps what the files say and can take changed ones. Beans of this type are asked in
 * their order: first all check, then all apply.
 */
@FunctionalInterface
public interface DefinitionLoader {

  /**
   * Checks the files and changes nothing.
   *
   * @return what makes them hold
   * @throws RuntimeException with a sentence naming file, place and what is allowed
   */
  Runnable check(DefinitionFiles files);
}
