package org.orgo.studio.replay.tables;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.springframework.stereotype.Component;

/** The files of a candidate: those of a draft, and in place of them those that a request brings. */
@Component
public class CandidateFiles {

  private final DraftDesk drafts;

  CandidateFiles(DraftDesk drafts) {
    this.drafts = drafts;
  }

  /**
   * @param draft null for none
   * @param texts by file name; null for none
   * @throws UnknownReference when the organization has no such draft
   */
  public Map<String, byte[]> of(UUID draft, Map<String, String> texts) {
    Map<String, byte[]> files = new LinkedHashMap<>(draft == null ? Map.of() : contents(draft));
    if (texts != null) {
      texts.forEach(
          (name, text) -> files.put(name, String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  private Map<String, byte[]> contents(UUID draft) {
    try {
      return drafts.contents(new DraftId(draft));
    } catch (NotFound unknown) {
      throw new UnknownReference("draft_id", "draft");
    }
  }
}
