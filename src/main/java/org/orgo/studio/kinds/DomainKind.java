package org.orgo.studio.kinds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.domains.Companions;
import org.orgo.domains.DomainModule;
import org.orgo.domains.OrganizationDomains;
import org.orgo.domains.OwnDomains;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Domains: the shared ones are files of the installation, an organization's own are kept by it. */
@Component
@Order(1)
class DomainKind implements ReleasedKind {
  private static final String OWN = "own-";
  private static final String SHARED = "shared-1";

  private final OwnDomains own;
  private final OrganizationDomains domains;
  private final OwnSettings texts;
  private final Instant started;

  DomainKind(OwnDomains own, OrganizationDomains domains, OwnSettings texts, Clock clock) {
    this.own = own;
    this.domains = domains;
    this.texts = texts;
    this.started = clock.instant();
  }

  @Override
  public Set<DefinitionKind> kinds() {
    return Set.of(DefinitionKind.DOMAIN);
  }

  @Override
  public List<DefinitionVersion> live() {
    Map<String, DefinitionVersion> live = new LinkedHashMap<>();
    for (DomainModule module : domains.current().all()) {
      shared(module.domain()).ifPresent(version -> live.put(version.file(), version));
    }
    own.live().forEach(version -> live.put(version.file(), version(version, true)));
    return List.copyOf(live.values());
  }

  @Override
  public List<DefinitionVersion> versions(String file) {
    List<DefinitionVersion> versions = new ArrayList<>();
    List<SettingsVersion> ours = texts.versions(file);
    boolean holds = !ours.isEmpty() && !ours.get(0).isWithdrawn();
    for (SettingsVersion each : ours) {
      if (!each.isWithdrawn()) {
        versions.add(version(each, holds && each == ours.get(0)));
      }
    }
    shared(domain(file)).map(version -> holds ? past(version) : version).ifPresent(versions::add);
    return versions;
  }

  @Override
  public byte[] source(DefinitionVersion version) {
    if (version.version().equals(SHARED)) {
      return own.shared(domain(version.file())).orElseThrow().content();
    }
    return texts.versions(version.file()).stream()
        .filter(each -> version.version().equals(OWN + each.version()))
        .findFirst()
        .map(SettingsVersion::content)
        .orElseThrow()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<Finding> check(Map<String, byte[]> files, Set<String> together) {
    Companions with = new Companions(forms(together), Set.of());
    List<Finding> found = new ArrayList<>();
    files.forEach(
        (file, content) ->
            found.addAll(SettingsFindings.of(file, own.check(domain(file), text(content), with))));
    return found;
  }

  /** The forms were checked with the release as a whole, and may come after it. */
  @Override
  public void release(String name, Map<String, byte[]> files) {
    files.forEach(
        (file, content) ->
            own.release(
                domain(file),
                text(content),
                texts.version(file),
                OwnDomains.comingWith(text(content))));
  }

  @Override
  public void backToShared(String name, Map<String, byte[]> shared) {
    shared.keySet().forEach(file -> own.withdraw(domain(file), texts.version(file)));
  }

  private Optional<DefinitionVersion> shared(String domain) {
    return own.shared(domain)
        .map(
            file ->
                new DefinitionVersion(
                    OwnDomains.file(domain),
                    DefinitionKind.DOMAIN,
                    SHARED,
                    DefinitionOrigin.SHARED,
                    title(domain),
                    started,
                    ContentHash.of(file.content()),
                    true));
  }

  private static DefinitionVersion past(DefinitionVersion each) {
    return new DefinitionVersion(
        each.file(),
        each.kind(),
        each.version(),
        each.origin(),
        each.title(),
        each.deployedAt(),
        each.sha256(),
        false);
  }

  private DefinitionVersion version(SettingsVersion each, boolean live) {
    return new DefinitionVersion(
        each.file(),
        DefinitionKind.DOMAIN,
        OWN + each.version(),
        DefinitionOrigin.OWN,
        title(domain(each.file())),
        each.releasedAt(),
        ContentHash.of(each.content().getBytes(StandardCharsets.UTF_8)),
        live);
  }

  private String title(String domain) {
    return domains.current().find(domain).map(module -> module.title().en()).orElse(domain);
  }

  private static Set<String> forms(Set<String> files) {
    return files.stream()
        .filter(file -> DefinitionKind.of(file).filter(DefinitionKind.FORM::equals).isPresent())
        .map(DefinitionKind.FORM::stem)
        .collect(Collectors.toSet());
  }

  private static String domain(String file) {
    return DefinitionKind.DOMAIN.stem(file);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
