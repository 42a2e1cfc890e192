package org.orgo.domains;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.orgo.routing.DomainHints;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The domains of this installation: one file each, named after the domain. */
public final class DomainModules implements DomainHints {
  private static final String FOLDER = "config/domains/";
  private static final String ENDING = "_module.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, DomainModule> byDomain;

  private DomainModules(Map<String, DomainModule> byDomain) {
    this.byDomain = byDomain;
  }

  /**
   * @throws InvalidDomainModule naming file, key and what is allowed
   */
  public static DomainModules fromClasspath() {
    try {
      return of(
          form -> new ClassPathResource("forms/" + form + ".form").exists(),
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*" + ENDING));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static DomainModules of(Predicate<String> formExists, Resource... files) throws IOException {
    var byDomain = new TreeMap<String, DomainModule>();
    for (Resource file : files) {
      String name = String.valueOf(file.getFilename());
      String domain = name.substring(0, name.length() - ENDING.length());
      ModuleFile settings = new ModuleFile(FOLDER + name, settings(FOLDER + name, file));
      byDomain.put(domain, new ModuleReader(domain, settings, formExists).read());
    }
    refuseSharedAddresses(byDomain.values());
    return new DomainModules(byDomain);
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
        .filter(module -> module.mailNames().contains(localPart))
        .map(DomainModule::domain)
        .findFirst();
  }

  @Override
  public Optional<String> domainOfRole(HorizontalRole role) {
    return all().stream()
        .filter(module -> module.roles().contains(role))
        .map(DomainModule::domain)
        .findFirst();
  }

  private static Map<String, Object> settings(String name, Resource file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      Map<String, Object> settings = YAML.readValue(content, new TypeReference<>() {});
      return settings == null ? Map.of() : settings;
    } catch (JsonProcessingException broken) {
      String why = broken.getOriginalMessage().lines().findFirst().orElse("");
      throw new InvalidDomainModule(name, "it cannot be read: " + why);
    }
  }

  private static void refuseSharedAddresses(Collection<DomainModule> modules) {
    var owners = new TreeMap<String, String>();
    for (DomainModule module : modules) {
      for (String name : module.mailNames()) {
        String other = owners.put(name, module.domain());
        if (other != null) {
          throw new InvalidDomainModule(
              FOLDER + module.domain() + ENDING,
              "email_patterns",
              "is \"" + name + "@*\", which " + other + " has already",
              "addresses no other domain has");
        }
      }
    }
  }
}
