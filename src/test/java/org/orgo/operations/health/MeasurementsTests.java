package org.orgo.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.yaml.snakeyaml.Yaml;

/** What Prometheus reads of a node, and what the shipped rules and dashboard make of it. */
@OrgoTest
class MeasurementsTests {

  private static final Path ALERTS = Path.of("config/operations/alerts.yaml");
  private static final Path DASHBOARD = Path.of("config/operations/grafana-dashboard.json");

  /** A name that is followed by a selector, a range, a bracket or the end, and is no function. */
  private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:_[a-z0-9]+)+)\\b(?!\\s*\\()");

  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|by \\([^)]*\\)");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)[ {]");

  @Autowired TestRestTemplate http;
  @Autowired TestOperators operators;
  @Autowired TestOrganizations organizations;
  @Autowired InstallationLoad load;
  @Autowired OldestWaiting oldest;

  private String token;

  @BeforeEach
  void measure() {
    token = operators.token(operators.create());
    load.measure();
    oldest.measure();
    http.getForEntity("/actuator/health", String.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited",
        "application/vnd.google.protobuf;q=0.9,application/openmetrics-text;version=1.0.0;q=0.8",
        "text/plain;version=0.0.4"
      })
  void whatever_is_liked_best_the_answer_is_text(String accepted) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    headers.set(HttpHeaders.ACCEPT, accepted);

    ResponseEntity<String> answer =
        http.exchange(
            "/actuator/prometheus", HttpMethod.GET, new HttpEntity<>(headers), String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody()).contains("orgo_oldest_waiting_seconds");
  }

  @Test
  void every_metric_of_the_rules_and_the_dashboard_is_in_a_scrape() throws IOException {
    Set<String> scraped =
        SAMPLE.matcher(scrape()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> named = new TreeSet<>(namesIn(alertExpressions()));
    named.addAll(namesIn(dashboardExpressions()));

    assertThat(named).hasSizeGreaterThan(8).contains("orgo_oldest_waiting_seconds", "orgo_jobs");
    assertThat(scraped).containsAll(named);
  }

  @Test
  void each_rule_says_what_it_means_and_what_to_do() throws IOException {
    for (Map<String, Object> rule : rules()) {
      assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations");
      assertThat(asMap(rule.get("annotations"))).containsOnlyKeys("summary", "action");
    }
  }

  @Test
  void the_numbers_of_the_rules_have_values() {
    String text = scrape();

    for (Waiting what : Waiting.values()) {
      assertThat(text)
          .containsPattern(
              "orgo_oldest_waiting_seconds\\{what=\"%s\"} [0-9.E]+"
                  .formatted(what.name().toLowerCase(Locale.ROOT)));
    }
    assertThat(text)
        .containsPattern("orgo_jobs\\{state=\"failed\"} [0-9.E]+")
        .containsPattern("orgo_clock_skew_seconds [-0-9.E]+")
        .containsPattern("orgo_outbox_mails [0-9.E]+");
  }

  @Test
  void no_organization_is_named_in_a_measurement() {
    TestOrganization hospital = organizations.found("hospital");

    assertThat(scrape()).doesNotContain(hospital.slug(), hospital.id().toString());
  }

  @Test
  void only_operators_read_them() {
    assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode().value())
        .isEqualTo(401);
    TestOrganization hospital = organizations.found("hospital");
    assertThat(get(hospital.token("worker")).getStatusCode().value()).isEqualTo(403);
    assertThat(get(token).getStatusCode().value()).isEqualTo(200);
  }

  private String scrape() {
    return get(token).getBody();
  }

  private ResponseEntity<String> get(String bearer) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(bearer);
    return http.exchange(
        "/actuator/prometheus", HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  private static Set<String> namesIn(List<String> expressions) {
    return expressions.stream()
        .map(expression -> LABELS.matcher(expression).replaceAll(""))
        .flatMap(expression -> NAME.matcher(expression).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> alertExpressions() throws IOException {
    return rules().stream().map(rule -> String.valueOf(rule.get("expr"))).toList();
  }

  private static List<Map<String, Object>> rules() throws IOException {
    Map<String, Object> file = asMap(new Yaml().load(Files.readString(ALERTS)));
    return asList(file.get("groups")).stream()
        .flatMap(group -> asList(asMap(group).get("rules")).stream())
        .map(MeasurementsTests::asMap)
        .toList();
  }

  private static List<String> dashboardExpressions() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
    return dashboard.findValues("expr").stream().map(JsonNode::asText).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> asList(Object value) {
    return (List<Object>) value;
  }
}
