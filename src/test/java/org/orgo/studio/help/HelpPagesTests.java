package org.orgo.studio.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The how-tos are read inside the studio, by those who may see it. */
@OrgoTest
class HelpPagesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private Visitor analyst;
  private Visitor worker;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    analyst = Visitor.of(sessions, shops, "analyst", port);
    worker = Visitor.of(sessions, shops, "worker", port);
  }

  @Test
  void a_how_to_is_a_page_with_its_pictures() {
    assertThat(analyst.get("/studio/help").body())
        .contains("href=\"/studio/help/send-work-to-another-queue\"");
    assertThat(analyst.get("/studio/help/send-work-to-another-queue").body())
        .contains("<h1 lang=\"en\">Send work to another queue</h1>", "studio-word.png");
    assertThat(analyst.get("/studio/help/pictures/studio-word.png").headers().map())
        .containsEntry("Content-Type", java.util.List.of("image/png"));
  }

  @Test
  void nobody_else_reads_it_and_what_is_not_there_is_not_found() {
    assertThat(worker.get("/studio/help").statusCode()).isEqualTo(403);
    assertThat(worker.get("/studio/help/draw-a-diagram").statusCode()).isEqualTo(403);
    assertThat(worker.get("/studio/help/pictures/studio-word.png").statusCode()).isEqualTo(403);
    assertThat(analyst.get("/studio/help/run-in-production").statusCode()).isEqualTo(404);
    assertThat(analyst.get("/studio/help/pictures/none.png").statusCode()).isEqualTo(404);
  }
}
