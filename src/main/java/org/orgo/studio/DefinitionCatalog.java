package org.orgo.studio;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.persistence.FollowedFileMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the definitions of the current organization: what is live, and the versions before. */
@Service
public class DefinitionCatalog {

  private final ReleasedKinds kinds;
  private final FollowedFileMapper followed;

  DefinitionCatalog(ReleasedKinds kinds, FollowedFileMapper followed) {
    this.kinds = kinds;
    this.followed = followed;
  }

  /**
   * The live versions, by kind and file.
   *
   * @throws NotAllowed without the right to change definitions
   */
  @Transactional(readOnly = true)
  public List<DefinitionVersion> list() {
    requireRight();
    Map<String, String> copies = followed.copies(CurrentTenant.require());
    return kinds.all().stream()
        .flatMap(kind -> kind.live().stream())
        .map(each -> told(each, copies))
        .sorted(
            Comparator.comparing(DefinitionVersion::kind).thenComparing(DefinitionVersion::file))
        .toList();
  }

  /**
   * @throws NotFound when there is no such definition
   */
  @Transactional(readOnly = true)
  public DefinitionVersion get(String file) {
    return live(file).orElseThrow(() -> new NotFound("definition"));
  }

  /** The live version; empty when there is no such definition. */
  @Transactional(readOnly = true)
  public Optional<DefinitionVersion> live(String file) {
    requireRight();
    return found(file).stream().filter(DefinitionVersion::live).findFirst();
  }

  /**
   * Own ones first, newest first.
   *
   * @throws NotFound when there is no such definition
   */
  @Transactional(readOnly = true)
  public List<DefinitionVersion> versions(String file) {
    requireRight();
    List<DefinitionVersion> found = found(file);
    if (found.isEmpty()) {
      throw new NotFound("definition");
    }
    return found;
  }

  /** The versions of several definitions, by file: one question for each family of them. */
  @Transactional(readOnly = true)
  public Map<String, List<DefinitionVersion>> versionsOf(Collection<DefinitionVersion> live) {
    requireRight();
    Map<String, String> copies = followed.copies(CurrentTenant.require());
    Map<ReleasedKind, List<String>> asked =
        live.stream()
            .collect(
                Collectors.groupingBy(
                    each -> kinds.of(each.kind()),
                    Collectors.mapping(DefinitionVersion::file, Collectors.toList())));
    Map<String, List<DefinitionVersion>> versions = new HashMap<>();
    asked.forEach(
        (family, files) ->
            family
                .versionsOf(files)
                .forEach(
                    (file, found) ->
                        versions.put(
                            file, found.stream().map(each -> told(each, copies)).toList())));
    return versions;
  }

  /**
   * @param version as {@link DefinitionVersion#version} names it; null for the live one
   * @throws NotFound when there is no such definition, or no such version of it
   */
  @Transactional(readOnly = true)
  public DefinitionVersion version(String file, String version) {
    return versions(file).stream()
        .filter(each -> version == null ? each.live() : each.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new NotFound("definition_version"));
  }

  /** The newest of the versions that are everybody's; copies of it are not among them. */
  @Transactional(readOnly = true)
  public Optional<DefinitionVersion> newestShared(String file) {
    requireRight();
    return found(file).stream()
        .filter(each -> each.origin() == DefinitionOrigin.SHARED)
        .filter(each -> !each.version().startsWith("own"))
        .findFirst();
  }

  public byte[] source(DefinitionVersion version) {
    requireRight();
    return kinds.of(version.kind()).source(version);
  }

  private List<DefinitionVersion> found(String file) {
    Optional<DefinitionKind> kind = DefinitionKind.of(file);
    if (kind.filter(kinds::isKept).isEmpty()) {
      return List.of();
    }
    Map<String, String> copies = followed.copies(CurrentTenant.require());
    return kinds.of(kind.get()).versions(file).stream().map(each -> told(each, copies)).toList();
  }

  private static DefinitionVersion told(DefinitionVersion version, Map<String, String> copies) {
    boolean copy = version.version().equals(copies.get(version.file()));
    return copy ? version.of(DefinitionOrigin.SHARED) : version;
  }

  /**
   * Whoever it is may see the studio.
   *
   * @throws NotAllowed otherwise
   */
  public static Actor requireRight() {
    Actor actor = CurrentActor.get();
    if (Set.of(Permissions.PROCESS_EDIT, Permissions.PROCESS_DEPLOY).stream()
        .noneMatch(actor::may)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    return actor;
  }
}
