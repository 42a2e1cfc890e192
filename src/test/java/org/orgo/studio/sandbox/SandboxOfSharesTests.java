package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.signals.NewSignal;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a change is tried on a share of new work, a trial shows what the others take. */
@OrgoTest
class SandboxOfSharesTests {

  private static final String TABLE = "label-routing.dmn";
  private static final String SUBJECT = "The tap drips";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SandboxDesk sandbox;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk proposals;
  @Autowired Rollouts rollouts;
  @LocalServerPort int port;

  @Test
  void it_shows_what_stays_live_and_says_that_some_take_another_version() {
    TestOrganization shops = organizations.found("retail_chain");
    Visitor analyst = Visitor.of(sessions, shops, "analyst", port);
    assertThat(tried(shops).sharePercent()).isNull();
    Proposal proposal = approved(shops);
    shops.run("admin", () -> rollouts.rollOutToShare(proposal, 50));

    for (int each = 0; each < 12; each++) {
      SandboxAnswer answer = tried(shops);
      assertThat(answer.task().ownerRole()).isEqualTo("Ops.Maintenance");
      assertThat(answer.sharePercent()).isEqualTo(50);
    }
    assertThat(page(analyst)).contains("50 of 100 new tasks take a version that is being tried");

    shops.run("admin", () -> rollouts.rollBack(proposal));
    assertThat(tried(shops).sharePercent()).isNull();
    assertThat(page(analyst)).contains(SUBJECT).doesNotContain("being tried");
  }

  private SandboxAnswer tried(TestOrganization shops) {
    NewSignal mail =
        new NewSignal(
            SignalSource.EMAIL,
            SUBJECT,
            "",
            "visitor@example.org",
            null,
            null,
            null,
            null,
            null,
            null);
    return shops.as("analyst", () -> sandbox.tryOut(mail, null));
  }

  private static String page(Visitor analyst) {
    return analyst.post("/studio/try", Map.of("kind", "MAIL", "subject", SUBJECT)).body();
  }

  private Proposal approved(TestOrganization shops) {
    DraftId draft = shops.as("analyst", () -> drafts.create("All to triage")).draftId();
    byte[] table =
        TableFiles.xml("label-routing")
            .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2")
            .getBytes(StandardCharsets.UTF_8);
    shops.run("analyst", () -> drafts.put(draft, TABLE, table, null));
    Proposal proposal = shops.as("analyst", () -> proposals.submit(draft, null));
    shops.run("admin", () -> proposals.approve(proposal.proposalId(), null));
    return shops.as("admin", () -> proposals.get(proposal.proposalId()));
  }
}
