package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.domains.Companions;
import org.orgo.domains.DomainTrial;
import org.orgo.domains.OrganizationDomains;
import org.orgo.domains.OwnDomains;
import org.orgo.engine.deployment.Deployments;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.people.accounts.QueueFounding;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.routing.SignalFacts;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organization brings a domain of its own into being while everything runs. */
@OrgoTest
class LibraryDomainTests {
  private static final String FORM =
      """
      {"schemaVersion": 18, "type": "default", "id": "library-work-done",
       "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
       "components": [{"id": "field_whatWasDone", "key": "what_was_done", "type": "textarea",
         "label": "What was done?", "validate": {"required": true, "minLength": 3}}]}
      """;
  private static final String LIBRARY =
      """
      domain: library
      title: {en: Library, fr: Bibliothèque}
      categories: [REQUEST, INCIDENT]
      subtypes: [general, lost_book]
      email_patterns: ["library@*", "*-library@*"]
      routing:
        label: 1001.11.Library.Desk
      default_visibility: RESTRICTED
      metadata:
        isbn: {type: string, pattern: "[0-9X-]{10,17}", title: {en: ISBN, fr: ISBN}}
      form: library-work-done
      """;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired EngineJobs jobs;
  @Autowired OwnDomains domains;
  @Autowired OrganizationDomains views;
  @Autowired DomainTrial trial;
  @Autowired QueueFounding queues;
  @Autowired Deployments deployments;
  @LocalServerPort int port;

  private PostOffice post;
  private TestOrganization school;
  private TestOrganization other;

  @BeforeEach
  void found() {
    post = new PostOffice();
    school = organizations.found("default");
    other = organizations.found("default");
  }

  @AfterEach
  void tidy() {
    post.close();
  }

  @Test
  void a_mail_to_its_address_becomes_its_work_and_its_form_is_asked() {
    String running = opened(school, "The lamp", "maintenance");
    establish();
    String address = post.open(school, "library", mailboxes);

    post.send(
        address,
        "From: reader@example.net\nTo: "
            + address
            + "\nSubject: I cannot find Ulysses\n\nThe shelf is empty.\n");
    post.collect(school, poller, mailboxes);
    jobs.runDue(school);

    Api librarian = new Api(port, school, "worker");
    String list = librarian.get("/tasks?type=library").body();
    assertThat(list).contains("I cannot find Ulysses", "Library.Desk", "\"RESTRICTED\"");
    String task =
        librarian.get("/tasks?type=library").json().path("items").get(0).path("task_id").asText();
    assertThat(librarian.post("/tasks/" + task + "/actions/start", "{}").status()).isEqualTo(200);
    assertThat(librarian.get("/tasks/" + task + "/actions").body()).contains("library-work-done");
    assertThat(librarian.post("/tasks/" + task + "/actions/complete", "{}").status())
        .isEqualTo(422);
    assertThat(
            librarian
                .post(
                    "/tasks/" + task + "/actions/complete",
                    "{\"form\": {\"what_was_done\": \"Found behind the radiator\"}}")
                .body())
        .contains("\"COMPLETED\"");
    assertThat(librarian.get("/tasks/" + running).status()).isEqualTo(200);
  }

  @Test
  void its_fields_are_checked_and_another_organization_knows_nothing_of_it() {
    establish();

    Api librarian = new Api(port, school, "worker");
    String wrong =
        "{\"title\": \"A book\", \"type\": \"library\", \"metadata\": {\"isbn\": \"x\"}}";
    assertThat(librarian.post("/tasks", wrong).json().path("code").asText())
        .isEqualTo("domain_refused");
    Api stranger = new Api(port, other, "worker");
    assertThat(stranger.post("/tasks", wrong).status()).isEqualTo(201);
    assertThat(other.asSystem(() -> views.domainOfAddress("library"))).isEmpty();
    assertThat(other.asSystem(() -> views.current().all())).hasSize(5);
  }

  @Test
  void signals_show_where_they_would_go_before_it_is_released() {
    school.run(
        "admin", () -> queues.found("Library.Desk", "Education.Head", school.user("worker")));
    Companions form = new Companions(Set.of("library-work-done"), Set.of());

    DomainTrial.TriedSignal book =
        school.as(
            "analyst",
            () ->
                trial.decide(
                    "library",
                    LIBRARY,
                    form,
                    SignalFacts.of("EMAIL", "I cannot find Ulysses", "The shelf is empty.")
                        .sentTo("east-library@school.example")));
    DomainTrial.TriedSignal leak =
        school.as(
            "analyst",
            () ->
                trial.decide(
                    "library",
                    LIBRARY,
                    form,
                    SignalFacts.of("EMAIL", "The tap leaks", "Water everywhere.")
                        .sentTo("maintenance@school.example")));

    assertThat(book.decision().type()).isEqualTo("library");
    assertThat(book.decision().ownerRole().code()).isEqualTo("Library.Desk");
    assertThat(book.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(leak.decision().type()).isEqualTo("maintenance");
    assertThat(school.asSystem(() -> views.domainOfAddress("library"))).isEmpty();
  }

  @Test
  void a_queue_is_founded_by_who_administers_the_organization() {
    assertThatThrownBy(
            () ->
                school.run(
                    "analyst",
                    () -> queues.found("Library.Desk", "Education.Head", school.user("worker"))))
        .isInstanceOf(NotAllowed.class);
    for (List<String> wrong :
        List.of(
            List.of("1 Desk", "Education.Head"), List.of("Ops.Maintenance", "Education.Head"))) {
      assertThatThrownBy(
              () ->
                  school.run(
                      "admin",
                      () -> queues.found(wrong.get(0), wrong.get(1), school.user("worker"))))
          .isInstanceOf(InvalidRequest.class);
    }
  }

  private void establish() {
    school.run(
        "admin",
        () -> {
          queues.found("Library.Desk", "Education.Head", school.user("worker"));
          deployments.deploy(
              "Library", Map.of("library-work-done.form", FORM.getBytes(StandardCharsets.UTF_8)));
          domains.release("library", LIBRARY, 0, Companions.NONE);
        });
  }

  private String opened(TestOrganization organization, String title, String type) {
    return new Api(port, organization, "worker")
        .post("/tasks", "{\"title\": \"%s\", \"type\": \"%s\"}".formatted(title, type))
        .json()
        .path("task_id")
        .asText();
  }
}
