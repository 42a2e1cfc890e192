package org.orgo.studio.merge.desk;

import org.orgo.studio.DefinitionVersion;

/**
 * A shared version that moved on since the organization made its own from it.
 *
 * @param own the live version
 * @param base the shared version that it was made from
 * @param baseKnown false when that is not recorded, and it is the one that held when it was made
 * @param shared the newest shared version
 */
public record SharedUpdate(
    DefinitionVersion own, DefinitionVersion base, boolean baseKnown, DefinitionVersion shared) {

  public String file() {
    return own.file();
  }
}
