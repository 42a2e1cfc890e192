package org.orgo.studio.replay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.studio.replay.ReplayedChange.drip;
import static org.orgo.studio.replay.ReplayedChange.toTriage;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a draft would have done, as its page tells. */
@OrgoTest
class ReplayPagesTests {

  private static final String FILE = "label-routing.dmn";
  private static final Pattern TO_ITEMS =
      Pattern.compile("/studio/replays/[\\w-]{36}\\?change=[^\"]*");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired DraftDesk drafts;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor analyst;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    analyst = Visitor.of(sessions, shops, "analyst", port);
  }

  @Test
  void a_draft_tells_what_it_would_have_done_flow_by_flow_and_item_by_item() {
    shops.run("ops", () -> signals.report(drip()));
    String draft = draft(toTriage());
    assertThat(analyst.get(draft).body()).contains("Replay over what was recorded");

    HttpResponse<String> begun = analyst.post(draft + "/replays", Map.of("scope", "THOUSAND"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> analyst.get(draft + "/replays").body().contains("was decided again"));

    String page = analyst.get(draft + "/replays").body();
    assertThat(page)
        .contains("1 signal was decided again.", "1 goes to another queue.")
        .contains("Ops.Maintenance", "From queue to queue", "Rows of label-routing");
    Matcher link = TO_ITEMS.matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(analyst.get(link.group().replace("&amp;", "&")).body())
        .contains("The tap drips", "Another queue", "Signals that would be decided otherwise");
  }

  @Test
  void a_draft_with_findings_or_without_a_table_of_signals_is_not_replayed() {
    String wrong = draft(TableFiles.xml("label-routing").replace("\"Triage\"", "\"Traige\""));
    assertThat(analyst.post(wrong + "/replays", Map.of("scope", "THOUSAND")).body())
        .contains("The draft has findings. Mend them first.");

    String empty =
        "/studio/drafts/" + shops.as("analyst", () -> drafts.create("No file")).draftId();
    HttpResponse<String> nothing = analyst.post(empty + "/replays", Map.of("scope", "NINETY_DAYS"));
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.body()).contains("No table of the draft routes signals");
  }

  @Test
  void only_those_who_edit_processes_see_it() {
    Visitor worker = Visitor.of(sessions, shops, "worker", port);

    assertThat(worker.get(draft(toTriage()) + "/replays").statusCode()).isEqualTo(403);
  }

  private String draft(String routing) {
    DraftId id =
        shops.as(
            "analyst",
            () -> {
              DraftId begun = drafts.create("All to triage").draftId();
              drafts.put(begun, FILE, routing.getBytes(StandardCharsets.UTF_8), null);
              return begun;
            });
    return "/studio/drafts/" + id;
  }
}
