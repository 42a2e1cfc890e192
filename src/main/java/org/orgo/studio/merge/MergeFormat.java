package org.orgo.studio.merge;

import java.util.Map;
import java.util.Optional;
import org.orgo.studio.DefinitionKind;

/** Reads a kind of file as items that can be merged, and writes such items as a file. */
public interface MergeFormat {

  /** A file as its items, in their order, by their keys. */
  interface Read {

    Map<String, MergeItem> items();
  }

  /** Empty when it is no such file. */
  Optional<? extends Read> read(byte[] content);

  /**
   * @param items what is merged, in its order
   * @param shared whose frame is taken: what holds the items together
   */
  byte[] write(Map<String, MergeItem> items, Read own, Read shared);

  /** Empty for what is not merged. */
  static Optional<MergeFormat> of(DefinitionKind kind) {
    return switch (kind) {
      case DIAGRAM, TABLE -> Optional.of(new XmlFormat());
      case FORM -> Optional.of(new FormFormat());
      case EXAMPLES, DOMAIN, PROFILE, CALENDAR -> Optional.empty();
    };
  }
}
