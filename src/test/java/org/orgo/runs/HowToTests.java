package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages about domains and routing rules, word for word, against the demo that they start: what
 * is to be saved is saved, what is to be typed is typed, and it ends where they promise.
 */
class HowToTests {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String FOLDER = "orgo-definitions";
  private static final String START =
      "./mvnw spring-boot:run -Dspring-boot.run.arguments=--orgo.definitions-dir=" + FOLDER;
  private static final Pattern HOLDS =
      Pattern.compile("The changed definitions were checked and hold now");
  private static final Pattern REFUSED = Pattern.compile("The changed definitions are not taken");

  @TempDir static Path directory;

  private static OrgoProcess orgo;
  private static int smtpPort;
  private static String address;

  @BeforeAll
  static void startTheDemo() throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    Files.createDirectories(checkout().resolve(FOLDER));
    Files.createDirectories(checkout().resolve("dmn"));
    try (Stream<Path> tables = Files.list(PROJECT.resolve("dmn"))) {
      for (Path table : tables.toList()) {
        Files.copy(table, checkout().resolve("dmn").resolve(table.getFileName()));
      }
    }
    smtpPort = OrgoProcess.freePort();
    orgo =
        OrgoProcess.start(
            data,
            new OrgoProcess.Ports(smtpPort, OrgoProcess.freePort(), true),
            "",
            "--orgo.demo.signals=false",
            "--orgo.definitions-dir=" + checkout().resolve(FOLDER));
    address = orgo.address(PATIENCE);
  }

  @AfterAll
  static void end() {
    orgo.close();
  }

  @Test
  void a_domain_is_added_as_its_page_says() throws Exception {
    List<String> said = follow("add-a-domain.md", START);

    JsonNode task = json(said.get(said.size() - 2)).path("items").get(0);
    assertThat(task.path("title").asText()).isEqualTo("I cannot find Ulysses");
    assertThat(task.path("type").asText()).isEqualTo("library");
    assertThat(task.path("label").asText()).isEqualTo("1001.11.Education.Support");
    assertThat(task.path("owner_role").asText()).isEqualTo("Education.Support");
    assertThat(said.get(said.size() - 1)).contains("\"complete\"", "library-work-done");
    assertThat(orgo.log()).doesNotContainPattern(REFUSED);
  }

  @Test
  void a_routing_rule_is_added_as_its_page_says() throws Exception {
    List<String> said = follow("add-a-routing-rule.md");

    JsonNode decisions = json(said.get(said.size() - 1)).path("decisions");
    assertThat(decisions.get(0).path("table").asText()).isEqualTo("signal-words");
    assertThat(decisions.get(0).path("rules").findValuesAsText("id"))
        .contains("word_pests_fr_guepes");
    assertThat(decisions.get(1).path("table").asText()).isEqualTo("signal-classification");
    assertThat(decisions.get(1).path("rules").get(0).path("id").asText()).isEqualTo("rule_pests");
    assertThat(decisions.get(1).path("outputs").path("label").asText())
        .isEqualTo("1001.11.Ops.Maintenance");
    assertThat(orgo.log()).doesNotContainPattern(REFUSED);
  }

  /** What each command said, in order; those that another process plays are left to it. */
  private static List<String> follow(String name, String... playedElsewhere) throws Exception {
    Path page = PROJECT.resolve("docs/how-to").resolve(name);
    List<String> said = new ArrayList<>();
    try (PlayedDocument shell = new PlayedDocument(page, checkout(), environment())) {
      for (HowToPage.Step step : new HowToPage(page).steps()) {
        long before = held();
        if (step instanceof HowToPage.Save save) {
          HowToPage.save(checkout().resolve(FOLDER), save);
          untilHeldAgain(before);
        } else if (step instanceof HowToPage.Add add) {
          HowToPage.add(checkout().resolve(FOLDER), add);
          untilHeldAgain(before);
        } else if (step instanceof HowToPage.Type typed
            && !List.of(playedElsewhere).contains(typed.command().strip())) {
          said.add(shell.play(typed.command()));
          if (typed.command().contains("cp ")) {
            untilHeldAgain(before);
          }
        }
      }
    }
    return said;
  }

  private static void untilHeldAgain(long before) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(held()).as(orgo.tail()).isGreaterThan(before));
  }

  private static long held() {
    return HOLDS.matcher(orgo.log()).results().count();
  }

  private static JsonNode json(String said) throws IOException {
    return new JsonMapper().readTree(said);
  }

  private static Map<String, String> environment() {
    return Map.of("ORGO", address, "SMTP_PORT", String.valueOf(smtpPort), "LC_ALL", "C.UTF-8");
  }

  private static Path checkout() {
    return directory.resolve("checkout");
  }
}
