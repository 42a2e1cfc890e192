package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.limits.TextLimits;
import org.orgo.testing.HeapMeter;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Lists answer summaries, and pages of long texts end early. */
@OrgoTest
class SummariesTests {

  private static final String LABEL = "1001.11.Ops.Maintenance";
  private static final String LONG = "a whole description ".repeat(9_000);

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  TestOrganization shops;
  String token;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    token = shops.token("worker");
  }

  @Test
  void a_list_tells_of_each_item_what_a_row_shows_and_not_what_may_be_long() {
    Map<String, Object> work =
        Map.of(
            "title",
            "Paint the door",
            "label",
            LABEL,
            "description",
            LONG,
            "metadata",
            Map.of("colour", "red"),
            "location",
            Map.of("place", "room 12"),
            "tags",
            List.of("paint"));
    String theCase = post("/cases", work).path("case_id").asText();
    JsonNode task = post("/tasks", with(work, "case_id", theCase));

    for (String list : List.of("/tasks", "/cases/" + theCase + "/tasks")) {
      JsonNode row = get(list).path("items").get(0);
      assertThat(names(row)).doesNotContain("description", "metadata");
      assertThat(names(task)).contains("description", "metadata").containsAll(names(row));
      names(row).forEach(name -> assertThat(row.get(name)).as(name).isEqualTo(task.get(name)));
    }
    JsonNode row = get("/cases").path("items").get(0);
    assertThat(names(row))
        .contains("title", "status", "label", "tags", "owner_role", "version")
        .doesNotContain("description", "location", "metadata");
    assertThat(names(get("/cases/" + theCase))).containsAll(names(row));
  }

  @Test
  void a_full_page_of_long_items_costs_little() {
    for (int i = 0; i < 30; i++) {
      post("/tasks", Map.of("title", "Paint", "label", LABEL, "description", LONG));
    }
    get("/tasks?limit=200");

    assertThat(new HeapMeter().allocated(() -> get("/tasks?limit=200")).bytes())
        .isLessThan(10L * LONG.length());
  }

  @Test
  void comments_follow_each_other_in_pages_that_end_early_where_they_are_long() {
    String task =
        "/tasks/" + post("/tasks", Map.of("title", "x", "label", LABEL)).path("task_id").asText();
    for (int i = 0; i < 13; i++) {
      post(task + "/comments", Map.of("body", i + "x".repeat(99_000)));
    }

    List<String> read = new ArrayList<>();
    JsonNode page = get(task + "/comments");
    assertThat(page.path("items")).hasSize(TextLimits.MAX_PAGE_BYTES / 99_001);
    assertThat(get(task + "/comments?limit=3").path("items")).hasSize(3);
    read.addAll(page.path("items").findValuesAsText("body"));
    page = get(task + "/comments?cursor=" + page.path("next_cursor").asText());
    read.addAll(page.path("items").findValuesAsText("body"));

    assertThat(page.has("next_cursor")).isFalse();
    assertThat(read).hasSize(13).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.orgo.tasks.persistence.TaskMapper.list",
        "org.orgo.tasks.persistence.TaskMapper.queues",
        "org.orgo.tasks.persistence.TaskMapper.assignedTo",
        "org.orgo.cases.persistence.CaseMapper.list"
      })
  void no_statement_behind_a_list_reads_a_description(
      String statement, @Autowired SqlSessionFactory sessions) {
    MappedStatement mapped = sessions.getConfiguration().getMappedStatement(statement);

    assertThat(mapped.getResultMaps().get(0).getMappedColumns())
        .doesNotContain("DESCRIPTION", "METADATA", "LOCATION");
  }

  private static List<String> names(JsonNode item) {
    List<String> names = new ArrayList<>();
    item.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, Object> with(Map<String, Object> work, String field, Object value) {
    Map<String, Object> more = new HashMap<>(work);
    more.put(field, value);
    return more;
  }

  private JsonNode get(String path) {
    return exchange(HttpMethod.GET, path, null);
  }

  private JsonNode post(String path, Object body) {
    return exchange(HttpMethod.POST, path, body);
  }

  private JsonNode exchange(HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    return http.exchange("/api/v3" + path, method, new HttpEntity<>(body, headers), JsonNode.class)
        .getBody();
  }
}
