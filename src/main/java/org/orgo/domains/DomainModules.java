package org.orgo.domains;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.orgo.engine.forms.FormsOfTypes;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.routing.DomainHints;
import org.orgo.vocabulary.label.HorizontalRole;

/** The domains of this installation: one file each, named after the domain. */
public final class DomainModules implements DomainHints, FormsOfTypes {
  private static final String FOLDER = "config/domains/";
  private static final String ENDING = "_module.yaml";

  private volatile Map<String, DomainModule> byDomain;

  private DomainModules(Map<String, DomainModule> byDomain) {
    this.byDomain = byDomain;
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
    byDomain = other.byDomain;
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
    return new DomainModules(byDomain);
  }

  private static DomainModule read(SettingsFile file, Predicate<String> formExists) {
    DomainModule module = file.as(DomainModule.class);
    String domain = file.name(FOLDER, ENDING);
    if (!module.domain().equals(domain)) {
      throw file.wrong("domain", domain + ", as the file is named");
    }
    if (module.routing().label().horizontalRole().isEmpty()) {
      throw file.wrong("routing.label", DomainModule.Routing.A_LABEL);
    }
    module
        .metadata()
        .forEach(
            (name, field) -> {
              if (field.type() == MetadataField.Type.CHOICE && field.values().isEmpty()) {
                throw file.wrong("metadata." + name + ".values", "a list of texts");
              }
            });
    if (!module.form().map(formExists::test).orElse(true)) {
      throw file.wrong("form", "the name of a file in forms/ without .form");
    }
    return module;
  }

  public Optional<DomainModule> find(String domain) {
    return Optional.ofNullable(byDomain.get(domain));
  }

  public List<DomainModule> all() {
    return List.copyOf(byDomain.values());
  }

  @Override
  public Optional<String> domainOfAddress(String localPart) {
    return all().stream()
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
    Map<String, String> forms = new TreeMap<>();
    all().forEach(module -> module.form().ifPresent(form -> forms.put(module.domain(), form)));
    return forms;
  }

  @Override
  public Optional<String> domainOfRole(HorizontalRole role) {
    return all().stream()
        .filter(module -> module.routing().roles().contains(role))
        .map(DomainModule::domain)
        .findFirst();
  }
}
