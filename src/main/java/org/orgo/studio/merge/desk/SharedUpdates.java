package org.orgo.studio.merge.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.merge.MergeFormat;
import org.orgo.studio.persistence.DerivedFileMapper;
import org.orgo.studio.persistence.DerivedFileMapper.DerivedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where shared versions moved on since the organization made its own of them. */
@Service
public class SharedUpdates {

  private final DefinitionCatalog catalog;
  private final DerivedFileMapper derived;

  SharedUpdates(DefinitionCatalog catalog, DerivedFileMapper derived) {
    this.catalog = catalog;
    this.derived = derived;
  }

  /** Empty where the own version has all that the shared one says, or is none. */
  @Transactional(readOnly = true)
  public Optional<SharedUpdate> of(DefinitionVersion live) {
    return ofAll(List.of(live)).stream().findFirst();
  }

  /** Those of several live versions, however many there are: all are looked up at once. */
  @Transactional(readOnly = true)
  public List<SharedUpdate> ofAll(Collection<DefinitionVersion> live) {
    List<DefinitionVersion> own = live.stream().filter(SharedUpdates::isMergeable).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Map<String, List<DefinitionVersion>> versions = catalog.versionsOf(own);
    Map<String, List<DerivedFile>> releases =
        derived
            .releases(CurrentTenant.require(), own.stream().map(DefinitionVersion::file).toList())
            .stream()
            .collect(Collectors.groupingBy(DerivedFile::file));
    return own.stream()
        .flatMap(
            each ->
                update(
                    each,
                    versions.getOrDefault(each.file(), List.of()),
                    releases.getOrDefault(each.file(), List.of()))
                    .stream())
        .toList();
  }

  private static Optional<SharedUpdate> update(
      DefinitionVersion live, List<DefinitionVersion> versions, List<DerivedFile> releases) {
    Optional<DefinitionVersion> shared =
        versions.stream().filter(SharedUpdates::isShared).findFirst();
    if (shared.isEmpty() || shared.get().sha256().equals(live.sha256())) {
      return Optional.empty();
    }
    Optional<DefinitionVersion> recorded =
        OwnLineage.of(releases, versions)
            .sharedBehind(live)
            .flatMap(sha256 -> first(versions, sha256));
    return recorded
        .or(() -> before(live, versions))
        .filter(base -> !base.sha256().equals(shared.get().sha256()))
        .map(base -> new SharedUpdate(live, base, recorded.isPresent(), shared.get()));
  }

  private static boolean isMergeable(DefinitionVersion live) {
    return live.origin() == DefinitionOrigin.OWN && MergeFormat.of(live.kind()).isPresent();
  }

  private static Optional<DefinitionVersion> first(
      List<DefinitionVersion> versions, String sha256) {
    return versions.stream().filter(each -> each.sha256().equals(sha256)).findFirst();
  }

  /** The shared version that held when the own one was made; the oldest where none is older. */
  private static Optional<DefinitionVersion> before(
      DefinitionVersion own, List<DefinitionVersion> versions) {
    Comparator<DefinitionVersion> age = Comparator.comparing(DefinitionVersion::deployedAt);
    List<DefinitionVersion> shared = versions.stream().filter(SharedUpdates::isShared).toList();
    return shared.stream()
        .filter(each -> !each.deployedAt().isAfter(own.deployedAt()))
        .max(age)
        .or(() -> shared.stream().min(age));
  }

  private static boolean isShared(DefinitionVersion version) {
    return version.version().startsWith("shared");
  }
}
