package org.orgo.studio.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.domains.Companions;
import org.orgo.domains.DomainModules;
import org.orgo.domains.DomainTrial;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.Shares;
import org.springframework.stereotype.Component;

/** Takes from a draft's files what they stand for; what they do not hold is as it is live. */
@Component
class SandboxParts {

  private static final String FORM = ".form";

  private final Definitions definitions;
  private final DomainTrial domains;
  private final OwnProfile profile;
  private final OwnCalendar calendar;
  private final Shares shares;

  SandboxParts(
      Definitions definitions,
      DomainTrial domains,
      OwnProfile profile,
      OwnCalendar calendar,
      Shares shares) {
    this.definitions = definitions;
    this.domains = domains;
    this.profile = profile;
    this.calendar = calendar;
    this.shares = shares;
  }

  /** A diagram, by the key of its process. */
  String diagram(String key, Map<String, byte[]> files) {
    return text(files, key + ".bpmn")
        .orElseGet(() -> definitions.diagram(definitions.processToStart(key)));
  }

  String taskLifecycle(Map<String, byte[]> files) {
    return diagram(LifecycleKind.TASK.key(), files);
  }

  Profile profile(Map<String, byte[]> files) {
    return profile.candidate(text(files, OwnProfile.FILE).orElseGet(profile::content));
  }

  WorkingCalendar calendar(Map<String, byte[]> files) {
    return text(files, OwnCalendar.FILE).map(calendar::candidate).orElseGet(calendar::current);
  }

  DomainModules domains(Map<String, byte[]> files) {
    Map<String, String> written = new LinkedHashMap<>();
    files.forEach(
        (file, content) -> {
          if (DefinitionKind.of(file).filter(DefinitionKind.DOMAIN::equals).isPresent()) {
            written.put(DefinitionKind.DOMAIN.stem(file), text(content));
          }
        });
    return domains.candidate(written, new Companions(forms(files).keySet(), Set.of()));
  }

  /** By their ids. */
  Map<String, String> forms(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(each -> each.getKey().endsWith(FORM))
        .collect(
            Collectors.toMap(
                each -> each.getKey().substring(0, each.getKey().length() - FORM.length()),
                each -> text(each.getValue())));
  }

  /** Of new work that takes other versions than the live ones; null for none. */
  Integer sharePercent() {
    return shares.running().map(PartialRelease::percent).orElse(null);
  }

  private static Optional<String> text(Map<String, byte[]> files, String file) {
    return Optional.ofNullable(files.get(file)).map(SandboxParts::text);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
