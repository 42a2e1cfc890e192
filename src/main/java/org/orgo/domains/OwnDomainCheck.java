package org.orgo.domains;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orgo.engine.forms.Forms;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;

/**
 * Checks a domain that an organization wants for its own: all that the shared files are held to,
 * and that it fits what the organization has.
 */
@Component
class OwnDomainCheck {
  static final int MAX_LENGTH = 64 * 1024;

  private static final int MAX_DOMAINS = 200;

  /** The type of what belongs to no domain. */
  private static final String GENERAL = "general";

  private final OrganizationDomains domains;
  private final Forms forms;
  private final Roles roles;

  OwnDomainCheck(OrganizationDomains domains, Forms forms, Roles roles) {
    this.domains = domains;
    this.forms = forms;
    this.roles = roles;
  }

  List<SettingsFault> faults(String domain, String content, Companions with) {
    if (content.length() > MAX_LENGTH) {
      return List.of(
          SettingsFault.of(
              "size",
              "",
              "domain",
              "has " + content.length() + " characters",
              "at most " + MAX_LENGTH));
    }
    try {
      SettingsFile file = SettingsFile.read(domain + DomainModules.ENDING, content);
      List<InvalidSettings> faults = file.faults(DomainModule.class);
      return faults.isEmpty()
          ? faultsOf(file, domain, content, with)
          : faults.stream().map(fault -> fault.fault("settings", content)).toList();
    } catch (InvalidSettings unreadable) {
      return List.of(unreadable.fault("readable", content));
    }
  }

  private List<SettingsFault> faultsOf(
      SettingsFile file, String domain, String content, Companions with) {
    DomainModule module = file.as(DomainModule.class);
    List<SettingsFault> found = new ArrayList<>();
    DomainRules.broken(file, domain, module, form -> isThere(form, with)).stream()
        .map(fault -> fault.fault("settings", content))
        .forEach(found::add);
    Stream.of(
            names(domain, content),
            addresses(module, content),
            roles(module, content, with),
            visibility(module, content))
        .flatMap(faults -> faults)
        .forEach(found::add);
    return found;
  }

  private boolean isThere(String form, Companions with) {
    return with.forms().contains(form) || forms.isDeployed(form);
  }

  private Stream<SettingsFault> names(String domain, String content) {
    if (!domain.matches(DomainModule.NAME) || domain.equals(GENERAL)) {
      return Stream.of(
          SettingsFault.of(
              "domain-name",
              content,
              "domain",
              "is \"" + domain + "\"",
              DomainModule.A_NAME + ", and not general, which is what belongs to no domain"));
    }
    DomainModules current = domains.current();
    return current.find(domain).isEmpty() && current.all().size() >= MAX_DOMAINS
        ? Stream.of(
            SettingsFault.of(
                "domain-name",
                content,
                "domain",
                "is one too many",
                "at most " + MAX_DOMAINS + " domains"))
        : Stream.empty();
  }

  private Stream<SettingsFault> addresses(DomainModule module, String content) {
    return domains.current().all().stream()
        .filter(other -> !other.domain().equals(module.domain()))
        .flatMap(
            other ->
                other.emailPatterns().stream()
                    .filter(module.emailPatterns()::contains)
                    .map(
                        address ->
                            SettingsFault.of(
                                "domain-address",
                                content,
                                "email_patterns",
                                "has " + address + ", which the domain " + other.domain() + " has",
                                "addresses no other domain has")));
  }

  private Stream<SettingsFault> roles(DomainModule module, String content, Companions with) {
    Set<HorizontalRole> named = new LinkedHashSet<>(module.routing().roles());
    module.routing().label().horizontalRole().ifPresent(named::add);
    return named.stream()
        .map(HorizontalRole::code)
        .filter(code -> !with.roles().contains(code) && roles.resolve(code).isEmpty())
        .map(
            code ->
                SettingsFault.of(
                    "domain-role",
                    content,
                    code.equals(roleOfLabel(module)) ? "routing.label" : "routing.roles",
                    "names the role " + code + ", which this organization does not have",
                    "one of "
                        + String.join(", ", roles.all().stream().map(Role::code).sorted().toList())
                        + "; an administrator can add a role"));
  }

  private static String roleOfLabel(DomainModule module) {
    return module.routing().label().horizontalRole().map(HorizontalRole::code).orElse("");
  }

  /** What everybody's domain of the name protects stays protected. */
  private Stream<SettingsFault> visibility(DomainModule module, String content) {
    return domains
        .shared()
        .find(module.domain())
        .map(DomainModule::defaultVisibility)
        .filter(floor -> module.defaultVisibility().isWeakerThan(floor))
        .map(
            floor ->
                SettingsFault.of(
                    "domain-visibility",
                    content,
                    "default_visibility",
                    "is " + module.defaultVisibility() + ", which shows more than " + floor,
                    floor + " or stricter, as the shared domain has it"))
        .stream();
  }
}
