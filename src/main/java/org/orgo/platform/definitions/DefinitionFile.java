package org.orgo.platform.definitions;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file of one of the four folders.
 *
 * @param name with its folder, such as {@code dmn/label-routing.dmn}
 */
public record DefinitionFile(String name, byte[] content) {

  public InputStream stream() {
    return new ByteArrayInputStream(content);
  }
}
