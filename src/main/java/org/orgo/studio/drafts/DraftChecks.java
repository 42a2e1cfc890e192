package org.orgo.studio.drafts;

import java.util.List;
import java.util.Map;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.ReleasedKinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is wrong with drafts, by the rules of whoever puts them live. */
@Service
public class DraftChecks {

  private final DraftDesk desk;
  private final ReleasedKinds kinds;

  DraftChecks(DraftDesk desk, ReleasedKinds kinds) {
    this.desk = desk;
    this.kinds = kinds;
  }

  /** Everything that is wrong with a draft. */
  @Transactional(readOnly = true)
  public List<Finding> findings(DraftId id) {
    return kinds.check(desk.contents(id));
  }

  /** What would be wrong with one file if it were saved so. */
  @Transactional(readOnly = true)
  public List<Finding> check(DraftId id, String file, byte[] content) {
    DefinitionKind.require("file", file);
    Map<String, byte[]> files = desk.contents(id);
    files.put(file, content);
    return kinds.check(files).stream().filter(each -> each.file().equals(file)).toList();
  }
}
