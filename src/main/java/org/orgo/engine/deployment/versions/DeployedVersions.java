package org.orgo.engine.deployment.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.versions.persistence.DeployedVersionMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the current organization the versions it may run: its own and the shared ones. */
@Service
public class DeployedVersions {

  private final DeployedVersionMapper versions;
  private final RepositoryService repository;
  private final EngineAccess engine;

  DeployedVersions(
      DeployedVersionMapper versions, @Lazy RepositoryService repository, EngineAccess engine) {
    this.versions = versions;
    this.repository = repository;
    this.engine = engine;
  }

  /** Of everything the newest shared version and, before it, the newest own one. */
  @Transactional(readOnly = true)
  public List<DeployedVersion> newest() {
    return versions.newest(CurrentTenant.require());
  }

  /**
   * All versions of one, own ones first, newest first.
   *
   * @param ending {@code bpmn}, {@code dmn} or {@code form}
   */
  @Transactional(readOnly = true)
  public List<DeployedVersion> of(String ending, String key) {
    return versions.of(CurrentTenant.require(), ending, key);
  }

  /**
   * All versions of several, by their files; each as {@link #of} tells it.
   *
   * @param files as {@link DeployedVersion#file} names them
   */
  @Transactional(readOnly = true)
  public Map<String, List<DeployedVersion>> ofFiles(Collection<String> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    List<String> keys =
        files.stream().map(file -> file.substring(0, file.lastIndexOf('.'))).distinct().toList();
    return versions.ofFiles(CurrentTenant.require(), keys, List.copyOf(files)).stream()
        .collect(Collectors.groupingBy(DeployedVersion::file));
  }

  /** The file as it was deployed. */
  public byte[] source(DeployedVersion version) {
    return engine.call(() -> read(version));
  }

  private byte[] read(DeployedVersion version) {
    try (InputStream file =
        repository.getResourceAsStream(version.deployment(), version.resource())) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
