package org.orgo.studio.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.engine.deployment.DefinitionCheck;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.versions.DeployedVersion;
import org.orgo.engine.deployment.versions.DeployedVersions;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Diagrams, tables and forms: the engine has them, and its deployment checks them. */
@Component
@Order(DeployedKinds.LAST)
class DeployedKinds implements ReleasedKind {

  /** Diagrams may ask for what a domain brings. */
  static final int LAST = 100;

  private final DeployedVersions versions;
  private final DefinitionCheck check;
  private final Deployments deployments;

  DeployedKinds(DeployedVersions versions, DefinitionCheck check, Deployments deployments) {
    this.versions = versions;
    this.check = check;
    this.deployments = deployments;
  }

  @Override
  public Set<DefinitionKind> kinds() {
    return Set.of(DefinitionKind.DIAGRAM, DefinitionKind.TABLE, DefinitionKind.FORM);
  }

  @Override
  public List<DefinitionVersion> live() {
    Map<String, DefinitionVersion> live = new LinkedHashMap<>();
    // the own one comes first
    versions.newest().forEach(each -> live.putIfAbsent(each.file(), version(each, true)));
    return List.copyOf(live.values());
  }

  @Override
  public List<DefinitionVersion> versions(String file) {
    return told(deployed(file));
  }

  @Override
  public Map<String, List<DefinitionVersion>> versionsOf(Collection<String> files) {
    Map<String, List<DefinitionVersion>> told = new LinkedHashMap<>();
    versions.ofFiles(files).forEach((file, found) -> told.put(file, told(found)));
    return told;
  }

  /** The first is what is live. */
  private static List<DefinitionVersion> told(List<DeployedVersion> found) {
    List<DefinitionVersion> all = new ArrayList<>();
    found.forEach(each -> all.add(version(each, all.isEmpty())));
    return all;
  }

  @Override
  public byte[] source(DefinitionVersion version) {
    return deployed(version.file()).stream()
        .filter(each -> name(each).equals(version.version()))
        .max(Comparator.comparingInt(DeployedVersion::version))
        .map(versions::source)
        .orElseThrow();
  }

  @Override
  public List<Finding> check(Map<String, byte[]> files, Set<String> together) {
    List<Finding> found = new ArrayList<>(check.check(files));
    files.forEach(
        (file, content) -> {
          Set<String> ids = check.definedIn(file, content);
          String wanted = DefinitionKind.of(file).orElseThrow().stem(file);
          if (!ids.isEmpty() && !ids.contains(wanted)) {
            found.add(
                Finding.ofFile(
                    file,
                    "file-name",
                    "defines " + String.join(", ", ids),
                    "Give it the id " + wanted + ", as the file is named"));
          }
        });
    return found;
  }

  @Override
  public void release(String name, Map<String, byte[]> files) {
    deployments.deploy(name, files);
  }

  private List<DeployedVersion> deployed(String file) {
    int dot = file.lastIndexOf('.');
    return versions.of(file.substring(dot + 1), file.substring(0, dot));
  }

  private static DefinitionVersion version(DeployedVersion each, boolean live) {
    return new DefinitionVersion(
        each.file(),
        DefinitionKind.of(each.file()).orElse(DefinitionKind.DIAGRAM),
        name(each),
        each.own() ? DefinitionOrigin.OWN : DefinitionOrigin.SHARED,
        each.name() == null || each.name().isBlank() ? each.key() : each.name(),
        each.deployedAt(),
        each.sha256(),
        live);
  }

  private static String name(DeployedVersion each) {
    return (each.own() ? "own-" : "shared-") + each.version();
  }
}
