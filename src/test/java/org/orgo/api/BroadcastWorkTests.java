package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.api.Caller.Reply;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A broadcast is nobody's work: what is opened under it has an owner, and remembers it. */
@OrgoTest
class BroadcastWorkTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private Caller supervisor;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    supervisor = new Caller(http, shops.token("supervisor"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.91.Operations.Safety, 1.91.Operations.Safety",
    "100.94.Operations.Safety, 11.94.Operations.Safety",
    "1000.15.Ops.Maintenance, 1001.15.Ops.Maintenance"
  })
  void a_task_opened_under_a_broadcast_carries_an_owning_base_and_remembers_the_broadcast(
      String broadcast, String owning) {
    Reply opened =
        supervisor.post("/tasks", Map.of("title", "Check the lobby", "label", broadcast));

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("label")).isEqualTo(owning);
    assertThat(opened.text("origin_label")).isEqualTo(broadcast);
    assertThat(opened.text("owner_role")).isNotEqualTo("Triage");
    assertThat(supervisor.get("/tasks/" + opened.text("task_id") + "/why").body().toString())
        .contains("broadcast " + broadcast);
  }

  @Test
  void a_case_opened_under_a_broadcast_carries_an_owning_base_and_remembers_the_level() {
    Reply opened =
        supervisor.post(
            "/cases", Map.of("title", "Wet floors", "label", "100.94.Operations.Safety"));

    assertThat(opened.text("label")).isEqualTo("11.94.Operations.Safety");
    assertThat(opened.text("origin_vertical_level")).isEqualTo("100");
    assertThat(opened.text("origin_role")).isEqualTo("Operations.Safety");
  }

  @Test
  void other_work_is_its_own_origin() {
    Reply opened =
        supervisor.post(
            "/tasks", Map.of("title", "Mend the door", "label", "1001.11.Ops.Maintenance"));

    assertThat(opened.text("label")).isEqualTo("1001.11.Ops.Maintenance");
    assertThat(opened.body().has("origin_label")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1001.11.HR.CaseOfficer, hr",
    "1001.11.hr.caseofficer, hr",
    "1001.11.Maintenance, maintenance",
    "1001.11.facilities, maintenance",
    "1001.14.SAFETY, safety",
    "1001.14.ops.safety, safety"
  })
  void a_role_has_its_domain_however_it_is_written(String label, String domain) {
    Reply opened = supervisor.post("/tasks", Map.of("title", "A matter", "label", label));

    assertThat(opened.text("type")).isEqualTo(domain);
    String written = label.substring("1001.11.".length());
    boolean hidden = domain.equals("hr"); // from a supervisor of operations
    assertThat(supervisor.get("/tasks?owner_role=" + written).body().path("items"))
        .hasSize(hidden ? 0 : 1);
    assertThat(opened.text("label")).matches(".*(CaseOfficer|Ops.Maintenance|Operations.Safety)");
  }

  @Test
  void a_domain_is_one_however_it_is_written() {
    Map<String, String> wanted = Map.of("title", "A salary", "type", "HR", "label", "1001.11");

    assertThat(supervisor.post("/tasks", wanted).text("type")).isEqualTo("hr");
    assertThat(
            supervisor.post("/tasks", Map.of("title", "The tap leaks", "type", " ")).text("type"))
        .isEqualTo("maintenance");
  }
}
