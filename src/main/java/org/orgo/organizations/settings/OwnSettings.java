package org.orgo.organizations.settings;

import java.time.Clock;
import java.util.List;
import org.orgo.organizations.SettingsReleased;
import org.orgo.organizations.persistence.SettingsMapper;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsHash;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the texts that the current organization decided for itself, version by version. Whoever
 * knows what a file means checks it before.
 */
@Service
public class OwnSettings {
  private final SettingsMapper mapper;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnSettings(SettingsMapper mapper, ApplicationEventPublisher events, Clock clock) {
    this.mapper = mapper;
    this.events = events;
    this.clock = clock;
  }

  /** The newest version of each file that has this ending and is not withdrawn, by name. */
  @Transactional(readOnly = true)
  public List<SettingsVersion> live(String ending) {
    return mapper.newest(CurrentTenant.require(), ending).stream()
        .filter(version -> !version.isWithdrawn())
        .toList();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<SettingsVersion> versions(String file) {
    return mapper.versions(CurrentTenant.require(), file);
  }

  /** To be named when the next one is released; 0 where there never was one. */
  @Transactional(readOnly = true)
  public int version(String file) {
    return mapper.version(CurrentTenant.require(), file).orElse(0);
  }

  /**
   * @param content null withdraws it
   * @param seen the version it was made from
   * @return the version from now on
   * @throws SettingsChangedMeanwhile when another version was released since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int release(String file, String content, int seen) {
    OrganizationId organization = CurrentTenant.require();
    if (mapper.add(organization, file, seen, content, clock.instant()) == 0) {
      throw new SettingsChangedMeanwhile(version(file));
    }
    String hash = content == null ? "withdrawn" : SettingsHash.of(content);
    events.publishEvent(new SettingsReleased(organization, file, hash));
    return seen + 1;
  }
}
