package org.orgo.studio.shares;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A share on the page of its proposal, and over REST. */
@OrgoTest
class SharePagesTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk desk;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor admin;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    admin = Visitor.of(sessions, shops, "admin", port);
  }

  @Test
  void a_share_is_begun_watched_changed_and_taken_back_on_the_page() {
    Proposal proposal = approved("task-lifecycle.bpmn", SharesTests.lifecycle());
    String page = "/studio/proposals/" + proposal.proposalId();
    assertThat(admin.get(page).body())
        .contains("Roll out to a share")
        .doesNotContain("Old and new");

    assertThat(admin.post(page + "/roll-out", Map.of("share", "10")).statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body())
        .contains("Old and new", "10 % of new work", "Too few to compare", "For everybody")
        .contains("Change the share")
        .doesNotContain("Roll out now");
    assertThat(admin.post(page + "/roll-out", Map.of("share", "25")).statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body()).contains("25 % of new work");
    assertThat(admin.post(page + "/roll-out", Map.of("share", "80")).statusCode()).isEqualTo(422);

    Visitor analyst = Visitor.of(sessions, shops, "analyst", port);
    assertThat(analyst.get(page).body()).contains("Old and new").doesNotContain("For everybody");

    assertThat(admin.post(page + "/roll-back", Map.of()).statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body()).contains("It was taken back", "Roll out now");
  }

  @Test
  void for_everybody_is_one_click() {
    Proposal proposal = approved("task-lifecycle.bpmn", SharesTests.lifecycle());
    String page = "/studio/proposals/" + proposal.proposalId();
    admin.post(page + "/roll-out", Map.of("share", "10"));
    assertThat(admin.post(page + "/roll-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body()).contains("It holds for everybody since", "Rolled out");
  }

  @Test
  void what_goes_to_no_share_is_not_offered_and_refused_in_words() {
    Proposal proposal = approved("escalation-path.dmn", SharesTests.renamed("escalation-path"));
    String page = "/studio/proposals/" + proposal.proposalId();
    assertThat(admin.get(page).body())
        .contains("Roll out now")
        .doesNotContain("Roll out to a share");
    HttpResponse<String> refused = admin.post(page + "/roll-out", Map.of("share", "10"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("cannot hold for some work and not for the rest");
  }

  @Test
  void programs_begin_a_share_and_read_its_figures() throws Exception {
    Proposal proposal = approved("label-routing.dmn", SharesTests.renamed("label-routing"));
    HttpResponse<String> begun = post(proposal, "roll-out", "{\"share\":10}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    JsonNode share = JSON.readTree(begun.body()).path("share");
    assertThat(share.path("percent").asInt()).isEqualTo(10);
    assertThat(share.path("files").get(0).path("file").asText()).isEqualTo("label-routing.dmn");
    assertThat(share.path("figures").path("comparable").asBoolean()).isFalse();
    assertThat(share.path("figures").path("tried").path("begun").asInt(-1)).isZero();
    assertThat(JSON.readTree(begun.body()).path("status").asText()).isEqualTo("APPROVED");

    assertThat(post(proposal, "roll-out", "{\"share\":0}").statusCode()).isEqualTo(422);
    assertThat(
            post(proposal, "roll-out", "{\"share\":5,\"at\":\"2099-01-01T00:00:00Z\"}")
                .statusCode())
        .isEqualTo(422);
    JsonNode back = JSON.readTree(post(proposal, "roll-back", "{}").body());
    assertThat(back.path("share").path("outcome").asText()).isEqualTo("WITHDRAWN");
  }

  private HttpResponse<String> post(Proposal proposal, String action, String body)
      throws Exception {
    URI address =
        URI.create(
            "http://localhost:%d/api/v3/proposals/%s/%s"
                .formatted(port, proposal.proposalId(), action));
    return HTTP.send(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + shops.token("admin"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private Proposal approved(String file, byte[] content) {
    Draft draft = shops.as("analyst", () -> drafts.create("Sharper"));
    shops.run("analyst", () -> drafts.put(draft.draftId(), file, content, null));
    Proposal proposal = shops.as("analyst", () -> desk.submit(draft.draftId(), null));
    return shops.as("admin", () -> desk.approve(proposal.proposalId(), null));
  }
}
