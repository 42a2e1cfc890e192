package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Members change their own password, and learn why they are not let in. */
@OrgoTest
class OwnPasswordTests {

  private static final String PAGE = "/profile/password";
  private static final String NEXT = "correct horse battery 1";

  @Autowired TestOrganizations organizations;
  @Autowired OrganizationStatuses statuses;
  @Autowired TestSessions sessions;
  @Autowired AuditLog audit;
  @Autowired WebApplicationContext context;
  @LocalServerPort int port;

  private TestOrganization northside;
  private Visitor worker;
  private String address;

  @BeforeEach
  void found() {
    Random random = new Random();
    address = "198.19.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    northside = organizations.found("hospital");
    worker = Visitor.of(sessions, northside, "worker", port);
  }

  @Test
  void the_new_password_counts_at_once_and_the_other_sessions_end() throws Exception {
    Visitor elsewhere = Visitor.of(sessions, northside, "worker", port);

    assertThat(change("demo", NEXT).statusCode()).isEqualTo(303);

    assertThat(worker.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(302);
    assertThat(logIn("demo")).endsWith("problem=refused");
    assertThat(logIn(NEXT)).isEqualTo("/");
    assertThat(northside.as("admin", () -> audit.about("user", northside.user("worker"))))
        .extracting(AuditEntry::action)
        .contains("user.password_changed", "user.sessions_ended");
  }

  @Test
  void it_is_not_changed_without_the_present_one() throws Exception {
    HttpResponse<String> refused = change("guessed", NEXT);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The present password is not right");
    assertThat(logIn("demo")).isEqualTo("/");
  }

  @Test
  void a_new_one_is_long_enough_and_not_on_the_lists_of_guessers() {
    assertThat(change("demo", "short").body()).contains("has to have 12 to 256 characters");
    assertThat(change("demo", "passwordpassword").body())
        .contains("on their lists or made of names");
  }

  @Test
  void who_knows_the_password_learns_that_the_organization_is_suspended() throws Exception {
    become(OrganizationStatus.SUSPENDED);

    assertThat(logIn("demo")).endsWith("problem=suspended");
    assertThat(logIn("guessed")).endsWith("problem=refused");
  }

  @Test
  void people_of_an_archived_organization_log_in_to_read() throws Exception {
    become(OrganizationStatus.ARCHIVED);

    assertThat(logIn("demo")).isEqualTo("/");
  }

  private void become(OrganizationStatus status) {
    CurrentTenant.run(northside.id(), () -> statuses.change(status, "A test"));
  }

  private HttpResponse<String> change(String present, String next) {
    return worker.post(PAGE, Map.of("present_password", present, "password", next));
  }

  /** Where the login leads. */
  private String logIn(String password) throws Exception {
    MockMvc browser =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    return browser
        .perform(
            post("/login")
                .param("email", northside.email("worker"))
                .param("password", password)
                .with(
                    request -> {
                      request.setRemoteAddr(address);
                      return request;
                    })
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }
}
