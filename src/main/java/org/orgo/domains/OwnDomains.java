package org.orgo.domains;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.definitions.DefinitionFile;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases and withdraws the current organization's own domains. What is released holds at once on
 * this node, and within seconds on the others, for whatever arrives from then on.
 */
@Service
public class OwnDomains {
  private static final Pattern FORM =
      Pattern.compile("^form:\\s*[\"']?([\\w.-]+)", Pattern.MULTILINE);

  private final OwnSettings texts;
  private final OrganizationDomains domains;
  private final OwnDomainCheck check;
  private final Authorizations authorizations;
  private final DefinitionFiles shipped;

  OwnDomains(
      OwnSettings texts,
      OrganizationDomains domains,
      OwnDomainCheck check,
      Authorizations authorizations,
      DefinitionFiles shipped) {
    this.texts = texts;
    this.domains = domains;
    this.check = check;
    this.authorizations = authorizations;
    this.shipped = shipped;
  }

  /** The file of a domain. */
  public static String file(String domain) {
    return domain + DomainModules.ENDING;
  }

  /** Takes for granted the form that a domain names, because it is released right after it. */
  public static Companions comingWith(String content) {
    Matcher form = FORM.matcher(content);
    return new Companions(form.find() ? Set.of(form.group(1)) : Set.of(), Set.of());
  }

  /** The newest version of each that is not withdrawn, by name. */
  public List<SettingsVersion> live() {
    return texts.live(DomainModules.ENDING);
  }

  /** The file that holds for everybody without one of their own, as the installation began with. */
  public Optional<DefinitionFile> shared(String domain) {
    return shipped.in(DomainModules.FOLDER + file(domain)).stream().findFirst();
  }

  /** What would be refused, all at once. */
  public List<SettingsFault> check(String domain, String content, Companions with) {
    return check.faults(domain, content, with);
  }

  /**
   * @param seen the version it was made from, as {@link OwnSettings#version} says
   * @return its version from now on
   * @throws SettingsRefused when the check finds something
   * @throws SettingsChangedMeanwhile when another version was released since
   */
  @Transactional
  public int release(String domain, String content, int seen, Companions with) {
    authorizations.require(CurrentActor.get(), Permissions.PROCESS_DEPLOY);
    List<SettingsFault> faults = check.faults(domain, content, with);
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
    return store(domain, content, seen);
  }

  /**
   * The shared domain of the name holds again, if there is one. Work that there is keeps its type.
   *
   * @throws SettingsChangedMeanwhile when another version was released since
   */
  @Transactional
  public void withdraw(String domain, int seen) {
    authorizations.require(CurrentActor.get(), Permissions.PROCESS_DEPLOY);
    store(domain, null, seen);
  }

  private int store(String domain, String content, int seen) {
    int version = texts.release(file(domain), content, seen);
    domains.changed();
    return version;
  }
}
