package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators write templates, and everybody who works begins with them. */
@OrgoTest
class ReplyTemplatesTests {

  private static final String PATH = "/reply-templates";

  @Autowired TestOrganizations organizations;
  @LocalServerPort int port;

  private Api admin;
  private Api worker;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    admin = new Api(port, shops, "admin");
    worker = new Api(port, shops, "worker");
  }

  @Test
  void what_an_administrator_writes_everybody_who_works_reads() {
    Api.Answer added =
        admin.post(PATH, "{\"name\": \"On it\", \"text_en\": \"Dear {requester}, we are on it.\"}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(worker.get(PATH).json())
        .singleElement()
        .satisfies(
            template -> {
              assertThat(template.path("name").asText()).isEqualTo("On it");
              assertThat(template.path("text_fr").isMissingNode()).isTrue();
            });
    assertThat(worker.post(PATH, "{\"name\": \"x\", \"text_en\": \"y\"}").status()).isEqualTo(403);
  }

  @Test
  void a_variable_that_there_is_not_and_a_name_that_is_taken_are_refused() {
    admin.post(PATH, "{\"name\": \"On it\", \"text_en\": \"Yes\"}");

    Api.Answer unknown = admin.post(PATH, "{\"name\": \"x\", \"text_fr\": \"Cher {nom}\"}");
    Api.Answer taken = admin.post(PATH, "{\"name\": \"On it\", \"text_fr\": \"Oui\"}");

    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().path("errors").findValuesAsText("field")).containsExactly("text_fr");
    assertThat(taken.json().path("errors").findValuesAsText("field")).containsExactly("name");
  }

  @Test
  void of_two_changes_at_once_the_second_is_told() {
    String id =
        admin
            .post(PATH, "{\"name\": \"On it\", \"text_en\": \"Yes\"}")
            .json()
            .path("template_id")
            .asText();
    String change = "{\"version\": 1, \"name\": \"On it\", \"text_en\": \"%s\"}";

    assertThat(admin.put(PATH + "/" + id, change.formatted("First")).status()).isEqualTo(200);
    Api.Answer second = admin.put(PATH + "/" + id, change.formatted("Second"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("code").asText()).isEqualTo("template_changed_meanwhile");
    assertThat(admin.get(PATH + "/" + id).json().path("text_en").asText()).isEqualTo("First");
  }
}
