package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.api.Caller.Reply;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Many signals at once: each is taken or refused by itself, and says which. */
@OrgoTest
class BulkSignalsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private Caller worker;

  @BeforeEach
  void found() {
    TestOrganization northside = organizations.found("hospital");
    worker = new Caller(http, northside.token("worker"));
  }

  @Test
  void one_that_is_refused_holds_up_none_of_the_others() {
    Reply answer =
        send(
            Map.of("subject", "Broken lamp", "external_id", "a-1"),
            Map.of("body", " "),
            Map.of("subject", "Loud fan", "external_id", "a-2"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("taken").asInt()).isEqualTo(2);
    assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
    JsonNode items = answer.body().path("items");
    assertThat(items.findValuesAsText("position")).containsExactly("0", "1", "2");
    assertThat(items.findValuesAsText("status")).containsExactly("201", "422", "201");
    assertThat(items.path(1).path("code").asText()).isEqualTo("invalid_request");
    assertThat(items.path(1).path("errors").findValuesAsText("field")).containsExactly("subject");
    assertThat(items.path(0).path("receipt").path("task_id").asText()).isNotEmpty();
  }

  @Test
  void sent_twice_it_is_taken_once() {
    Map<String, Object> lamp = Map.of("subject", "Broken lamp", "external_id", "a-1");
    JsonNode first = send(lamp, lamp).body().path("items");
    JsonNode again = send(lamp).body().path("items");

    assertThat(first.findValuesAsText("signal_id"))
        .containsOnly(again.findValuesAsText("signal_id").get(0));
  }

  @Test
  void what_cannot_be_read_is_refused_as_a_whole_and_named_by_its_position() {
    Reply unknown = send(Map.of("subject", "Lamp"), Map.of("subjekt", "Fan"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.refused()).containsExactly("items[1].subjekt");

    assertThat(send(new Object[] {null}).status()).isEqualTo(422);
    assertThat(send().status()).isEqualTo(422);
    Object[] many = Collections.nCopies(101, Map.of("subject", "Lamp")).toArray();
    assertThat(send(many).refused()).containsExactly("items");
    assertThat(worker.post("/signals/bulk", "{\"items\": [{\"subject\"").status()).isEqualTo(400);
  }

  private Reply send(Object... items) {
    List<Object> listed = new ArrayList<>();
    Collections.addAll(listed, items);
    return worker.post("/signals/bulk", Collections.singletonMap("items", listed));
  }
}
