package org.orgo.studio.proposals;

import java.util.List;
import java.util.Map;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a proposal changes, against what was live when it was submitted. */
@Service
public class ProposalDiff {

  private final ProposalDesk desk;
  private final DefinitionCatalog catalog;

  ProposalDiff(ProposalDesk desk, DefinitionCatalog catalog) {
    this.desk = desk;
    this.catalog = catalog;
  }

  /**
   * One file.
   *
   * @param against the version that it is compared with; null when it is new, or that is gone
   */
  public record FileDiff(
      String file, DefinitionKind kind, @Nullable String against, List<Difference> differences) {}

  @Transactional(readOnly = true)
  public List<FileDiff> of(ProposalId id) {
    Map<String, byte[]> contents = desk.contents(id);
    return desk.files(id).stream().map(file -> of(file, contents.get(file.file()))).toList();
  }

  private FileDiff of(ProposalFile file, byte[] content) {
    DefinitionVersion before = base(file);
    return new FileDiff(
        file.file(),
        DefinitionKind.of(file.file()).orElseThrow(),
        before == null ? null : before.version(),
        Differences.between(file.file(), before == null ? null : catalog.source(before), content));
  }

  private DefinitionVersion base(ProposalFile file) {
    return file.baseSha256() == null || catalog.live(file.file()).isEmpty()
        ? null
        : catalog.versions(file.file()).stream()
            .filter(each -> each.sha256().equals(file.baseSha256()))
            .findFirst()
            .orElse(null);
  }
}
