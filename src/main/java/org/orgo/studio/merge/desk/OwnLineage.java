package org.orgo.studio.merge.desk;

import java.util.List;
import java.util.Optional;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.persistence.DerivedFileMapper.DerivedFile;

/** From which shared content an own version was made, as its releases tell it. */
final class OwnLineage {

  private final List<DerivedFile> releases;
  private final List<DefinitionVersion> versions;

  private OwnLineage(List<DerivedFile> releases, List<DefinitionVersion> versions) {
    this.releases = releases;
    this.versions = versions;
  }

  /**
   * @param releases of the file, newest first
   */
  static OwnLineage of(List<DerivedFile> releases, List<DefinitionVersion> versions) {
    return new OwnLineage(releases, versions);
  }

  /** The hash of the shared content; empty when the releases do not lead to it. */
  Optional<String> sharedBehind(DefinitionVersion own) {
    Optional<DerivedFile> at = made(own.version(), Integer.MAX_VALUE);
    while (at.isPresent()) {
      DerivedFile release = at.get();
      if (release.mergedSha256() != null) {
        return Optional.of(release.mergedSha256());
      }
      if (release.undoing()) {
        at = sameBefore(release);
      } else if (release.beforeOrigin() == DefinitionOrigin.SHARED) {
        return versions.stream()
            .filter(each -> each.version().equals(release.beforeVersion()))
            .map(DefinitionVersion::sha256)
            .findFirst();
      } else {
        at = made(release.beforeVersion(), release.releaseNumber());
      }
    }
    return Optional.empty();
  }

  private Optional<DerivedFile> made(String version, int before) {
    return releases.stream()
        .filter(each -> each.releaseNumber() < before)
        .filter(each -> each.version() != null && each.version().equals(version))
        .findFirst();
  }

  /** Going back brings back what an earlier release had made. */
  private Optional<DerivedFile> sameBefore(DerivedFile release) {
    return releases.stream()
        .filter(each -> each.releaseNumber() < release.releaseNumber())
        .filter(each -> each.origin() == DefinitionOrigin.OWN)
        .filter(each -> each.sha256().equals(release.sha256()))
        .findFirst();
  }
}
