package org.orgo.studio.kinds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The organization's profile and calendar, one file each. */
@Component
@Order(2)
class SettingsKinds implements ReleasedKind {
  private static final String OWN = "own-";

  /** As the organization was founded, before it released anything. */
  private static final String FOUNDED = "own-0";

  private static final String SHARED = "shared-1";

  private final OwnProfile profile;
  private final OwnCalendar calendar;
  private final OwnSettings texts;
  private final Instant started;

  SettingsKinds(OwnProfile profile, OwnCalendar calendar, OwnSettings texts, Clock clock) {
    this.profile = profile;
    this.calendar = calendar;
    this.texts = texts;
    this.started = clock.instant();
  }

  @Override
  public Set<DefinitionKind> kinds() {
    return Set.of(DefinitionKind.PROFILE, DefinitionKind.CALENDAR);
  }

  @Override
  public List<DefinitionVersion> live() {
    return List.of(versions(OwnProfile.FILE).get(0), versions(OwnCalendar.FILE).get(0));
  }

  @Override
  public List<DefinitionVersion> versions(String file) {
    List<DefinitionVersion> versions = new ArrayList<>();
    for (SettingsVersion each : texts.versions(file)) {
      versions.add(
          version(
              file,
              OWN + each.version(),
              DefinitionOrigin.OWN,
              each.releasedAt(),
              each.content(),
              versions.isEmpty()));
    }
    String shared = shared(file);
    if (versions.isEmpty() && !content(file).isEmpty() && !content(file).equals(shared)) {
      versions.add(version(file, FOUNDED, DefinitionOrigin.OWN, started, content(file), true));
    }
    versions.add(
        version(file, SHARED, DefinitionOrigin.SHARED, started, shared, versions.isEmpty()));
    return versions;
  }

  @Override
  public byte[] source(DefinitionVersion version) {
    return switch (version.version()) {
      case SHARED -> bytes(shared(version.file()));
      case FOUNDED -> bytes(content(version.file()));
      default ->
          texts.versions(version.file()).stream()
              .filter(each -> version.version().equals(OWN + each.version()))
              .findFirst()
              .map(each -> bytes(each.content()))
              .orElseThrow();
    };
  }

  @Override
  public List<Finding> check(Map<String, byte[]> files, Set<String> together) {
    List<Finding> found = new ArrayList<>();
    files.forEach(
        (file, content) -> found.addAll(SettingsFindings.of(file, faults(file, text(content)))));
    return found;
  }

  @Override
  public void release(String name, Map<String, byte[]> files) {
    files.forEach(
        (file, content) -> {
          int seen = texts.version(file);
          if (isProfile(file)) {
            profile.release(text(content), seen);
          } else {
            calendar.release(text(content), seen);
          }
        });
  }

  private List<SettingsFault> faults(String file, String content) {
    return isProfile(file) ? profile.check(content) : calendar.check(content);
  }

  private String content(String file) {
    return isProfile(file) ? profile.content() : calendar.content();
  }

  private String shared(String file) {
    return isProfile(file)
        ? "# All values as the profile " + profile.name() + " has them.\n"
        : "kind: always\n";
  }

  private static boolean isProfile(String file) {
    return file.equals(OwnProfile.FILE);
  }

  private static DefinitionVersion version(
      String file,
      String version,
      DefinitionOrigin origin,
      Instant since,
      String content,
      boolean live) {
    return new DefinitionVersion(
        file,
        DefinitionKind.of(file).orElseThrow(),
        version,
        origin,
        file,
        since,
        ContentHash.of(bytes(content)),
        live);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
