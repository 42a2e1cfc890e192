package org.orgo.platform.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.domains.DomainModule;
import org.orgo.organizations.profile.Profile;

/**
 * Nothing is checked and then ignored: each key of a profile or a domain is read by a class that
 * stands here. A key that waits for what reads it says so in its schema, where people see it.
 */
class SettingsReadersTests {
  private static final String WAITS = "Not used yet, ";

  private static final Map<String, String> PROFILE =
      Map.ofEntries(
          entry("code", "QueueResolver"),
          entry("escalation.reactivity", "Urgency"),
          entry("escalation.maximum", "Deadlines"),
          entry("escalation.granularity", "EscalationLine"),
          entry("escalation.clock_stops_on_hold", "Deadlines"),
          entry("escalation.immediate.critical", "Immediate"),
          entry("escalation.immediate.major", "Immediate"),
          entry("escalation.immediate.moderate", "Immediate"),
          entry("escalation.immediate.minor", "Immediate"),
          entry("transparency", "Viewers"),
          entry("notify_scope", "QueueResolver"),
          entry("automation", "PartialDecision"),
          entry("defaults.visibility", "QueueResolver"),
          entry("defaults.priority", "Urgency"),
          entry("reviews.pattern.sensitivity", "ReviewThresholds"),
          entry("reviews.pattern.window_days", "ReviewThresholds"),
          entry("reviews.pattern.minimum_events", "ReviewThresholds"),
          entry("reviews.rhythm", "RealTimeReviews"),
          entry("reviews.cyclic.weekly", "WantedReviews"),
          entry("reviews.cyclic.monthly", "WantedReviews"),
          entry("reviews.cyclic.yearly", "WantedReviews"),
          entry("reviews.cyclic.cross_department_trends", "ReviewThresholds"),
          entry("reviews.cyclic.high_risk_indicators", "ReviewThresholds"),
          entry("records.log_level", "EngineConfiguration"),
          entry("records.retention_days", "RetentionByProfile"),
          entry("changes.second_person", "ApprovalRule"),
          entry("exports.second_person", "ExportApprovalRule"),
          entry("intake.anonymous_reports", "PublicForms"),
          entry("access.second_factor", "SecondFactorRule"),
          entry("requesters.receipt", "RequesterSetting"),
          entry("requesters.hold", "RequesterSetting"),
          entry("requesters.completion", "RequesterSetting"),
          entry("requesters.reopening", "RequesterSetting"),
          entry("requesters.status_page", "RequesterSetting"),
          entry("notices.escalation_budget", "StormGathering"));

  private static final Map<String, String> DOMAIN =
      Map.ofEntries(
          entry("domain", "Domains"),
          entry("title.en", "Title"),
          entry("title.fr", "Title"),
          entry("categories", "DomainModules"),
          entry("subtypes", "DomainModules"),
          entry("email_patterns", "DomainModule"),
          entry("routing.label", "DomainModules"),
          entry("routing.roles", "DomainModules"),
          entry("default_visibility", "DomainHooks"),
          entry("metadata.*.type", "MetadataField"),
          entry("metadata.*.pattern", "MetadataField"),
          entry("metadata.*.values", "MetadataField"),
          entry("metadata.*.title.en", "Title"),
          entry("metadata.*.title.fr", "Title"),
          entry("form", "Held"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.orgo");

  private record Key(String path, Class<?> part, String component) {}

  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of(Path.of("config/profiles/profile.schema.json"), Profile.class, PROFILE),
        Arguments.of(Path.of("config/domains/module.schema.json"), DomainModule.class, DOMAIN));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void every_key_is_read_by_the_class_that_stands_here_or_says_that_it_waits(
      Path schema, Class<?> settings, Map<String, String> readers) throws IOException {
    JsonNode described = new JsonMapper().readTree(schema.toFile());
    List<Key> keys = keys("", settings).toList();

    assertThat(keys)
        .allSatisfy(
            key -> {
              boolean waits = description(described, key.path()).startsWith(WAITS);
              if (waits) {
                assertThat(readersOf(key)).as("%s waits no longer", key.path()).isEmpty();
              } else {
                assertThat(readersOf(key)).as(key.path()).contains(readers.get(key.path()));
              }
            });
    assertThat(keys).extracting(Key::path).containsAll(readers.keySet());
  }

  /** Who takes the component up; that a loader checks it does not count, nor that it is shown. */
  private static Set<String> readersOf(Key key) {
    JavaClass part = CLASSES.get(key.part());
    Stream<JavaAccess<?>> accesses =
        Stream.concat(
            part.getMethod(key.component()).getAccessesToSelf().stream(),
            part.getField(key.component()).getAccessesToSelf().stream());
    return accesses
        .map(JavaAccess::getOrigin)
        .filter(origin -> !isPlumbing(origin, key))
        .map(origin -> origin.getOwner().getSimpleName())
        .filter(reader -> !reader.equals("Profiles") && !reader.equals("Reasons"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPlumbing(JavaCodeUnit origin, Key key) {
    boolean ofTheRecord = origin.getOwner().isEquivalentTo(key.part());
    boolean checks = origin.getOwner().getSimpleName().equals("DomainRules");
    return checks
        || (ofTheRecord
            && (origin instanceof JavaConstructor || origin.getName().equals(key.component())));
  }

  private static Stream<Key> keys(String prefix, Class<?> part) {
    return Arrays.stream(part.getRecordComponents())
        .flatMap(component -> keys(prefix, part, component));
  }

  private static Stream<Key> keys(String prefix, Class<?> part, RecordComponent component) {
    String path = prefix + SettingsFile.key(component.getName());
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      path = generic.getRawType() == Map.class ? path + ".*" : path;
      type = arguments[arguments.length - 1];
    }
    return type instanceof Class<?> below && below.isRecord() && !isText(below)
        ? keys(path + ".", below)
        : Stream.of(new Key(path, part, component.getName()));
  }

  private static boolean isText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static String description(JsonNode schema, String path) {
    JsonNode here = schema;
    for (String step : path.split("\\.")) {
      here = step.equals("*") ? here.path("additionalProperties") : here.at("/properties/" + step);
    }
    assertThat(here.hasNonNull("description")).as(path).isTrue();
    return here.path("description").asText();
  }
}
