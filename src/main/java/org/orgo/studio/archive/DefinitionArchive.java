package org.orgo.studio.archive;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people keep definitions in a folder of their own, under version control. */
@Service
public class DefinitionArchive {

  private final DefinitionCatalog catalog;
  private final DraftDesk drafts;

  DefinitionArchive(DefinitionCatalog catalog, DraftDesk drafts) {
    this.catalog = catalog;
    this.drafts = drafts;
  }

  /**
   * What is live, as a zip.
   *
   * @param origin null for both
   */
  @Transactional(readOnly = true)
  public byte[] pack(DefinitionOrigin origin) {
    Map<String, byte[]> files = new TreeMap<>();
    for (DefinitionVersion each : catalog.list()) {
      if (origin == null || each.origin() == origin) {
        files.put(each.file(), catalog.source(each));
      }
    }
    return DefinitionZip.pack(files);
  }

  /**
   * Takes what differs from what is live into a new draft.
   *
   * @throws InvalidArchive when it cannot be read
   */
  @Transactional
  public Draft takeIn(String title, byte[] zip) {
    Draft draft = drafts.create(title);
    for (Map.Entry<String, byte[]> file : DefinitionZip.unpack(zip).entrySet()) {
      if (!isLive(file.getKey(), file.getValue())) {
        draft = drafts.put(draft.draftId(), file.getKey(), file.getValue(), null);
      }
    }
    return draft;
  }

  private boolean isLive(String file, byte[] content) {
    return catalog
        .live(file)
        .map(live -> Arrays.equals(catalog.source(live), content))
        .orElse(false);
  }
}
