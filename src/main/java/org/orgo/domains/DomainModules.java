package org.orgo.domains;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orgo.engine.forms.FormsOfTypes;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.routing.DomainHints;
import org.orgo.vocabulary.label.HorizontalRole;

/** The domains that hold together: those of this installation, or as one organization has them. */
public final class DomainModules implements DomainHints, FormsOfTypes {
  static final String FOLDER = "config/domains/";
  static final String ENDING = "_module.yaml";

  private volatile Held held;

  private DomainModules(Held held) {
    this.held = held;
  }

  /**
   * @param added the domains that only the organization has; where two claim one role, they stand
   *     back
   * @param forms by domain
   */
  private record Held(
      Map<String, DomainModule> byDomain, Set<String> added, Map<String, String> forms) {

    static Held of(Map<String, DomainModule> byDomain, Set<String> added) {
      Map<String, String> forms = new TreeMap<>();
      byDomain.forEach(
          (domain, module) -> module.form().ifPresent(form -> forms.put(domain, form)));
      return new Held(byDomain, added, Map.copyOf(forms));
    }

    Stream<DomainModule> modules() {
      return byDomain.values().stream();
    }

    Stream<DomainModule> sharedFirst() {
      return modules().sorted(Comparator.comparing(module -> added.contains(module.domain())));
    }
  }

  /**
   * @throws InvalidSettings naming file, key and what is allowed
   */
  public static DomainModules fromClasspath() {
    return of(DefinitionFiles.shipped());
  }

  /**
   * @throws InvalidSettings naming file, key and what is allowed
   */
  static DomainModules of(DefinitionFiles files) {
    return of(form -> files.has("forms/" + form + ".form"), SettingsFile.inFolder(files, FOLDER));
  }

  /** From now on the domains of the other. */
  void become(DomainModules other) {
    held = other.held;
  }

  static DomainModules of(Predicate<String> formExists, Collection<SettingsFile> files) {
    var byDomain = new TreeMap<String, DomainModule>();
    var owners = new TreeMap<String, String>();
    for (SettingsFile file : files) {
      DomainModule module = read(file, formExists);
      for (String address : module.emailPatterns()) {
        String other = owners.put(address, module.domain());
        if (other != null) {
          throw file.wrong(
              "email_patterns",
              "addresses no other domain has; %s has %s".formatted(other, address));
        }
      }
      byDomain.put(module.domain(), module);
    }
    return new DomainModules(Held.of(byDomain, Set.of()));
  }

  private static DomainModule read(SettingsFile file, Predicate<String> formExists) {
    DomainModule module = file.as(DomainModule.class);
    DomainRules.broken(file, file.name(FOLDER, ENDING), module, formExists).stream()
        .findFirst()
        .ifPresent(
            wrong -> {
              throw wrong;
            });
    return module;
  }

  /** As an organization with these of its own has them; one of its own wins over a shared one. */
  DomainModules with(Collection<DomainModule> own) {
    Held shared = held;
    var byDomain = new TreeMap<>(shared.byDomain());
    var added = new HashSet<>(shared.added());
    for (DomainModule module : own) {
      DomainModule before = byDomain.get(module.domain());
      if (before == null) {
        added.add(module.domain());
      }
      byDomain.put(
          module.domain(), before == null ? module : module.atLeast(before.defaultVisibility()));
    }
    return new DomainModules(Held.of(byDomain, added));
  }

  public Optional<DomainModule> find(String domain) {
    return Optional.ofNullable(held.byDomain().get(domain));
  }

  public List<DomainModule> all() {
    return held.modules().toList();
  }

  @Override
  public Optional<String> domainOfAddress(String localPart) {
    return held.modules()
        .flatMap(module -> module.addresses().map(pattern -> Map.entry(pattern, module.domain())))
        .filter(each -> each.getKey().matches(localPart))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  @Override
  public Optional<Domain> domain(String type) {
    return find(type)
        .map(
            module -> new Domain(module.routing().label(), module.categories(), module.subtypes()));
  }

  /** The form of each domain that has its own, by type. */
  @Override
  public Map<String, String> formsByType() {
    return held.forms();
  }

  @Override
  public Optional<String> domainOfRole(HorizontalRole role) {
    return held.sharedFirst()
        .filter(module -> module.routing().roles().contains(role))
        .map(DomainModule::domain)
        .findFirst();
  }
}
