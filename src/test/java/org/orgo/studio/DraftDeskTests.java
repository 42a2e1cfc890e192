package org.orgo.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftIsClosed;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of an organization, on the real engine. */
@OrgoTest
class DraftDeskTests {

  private static final String FILE = "signal-severity.dmn";

  @Autowired TestOrganizations organizations;
  @Autowired DraftDesk desk;
  @Autowired DraftChecks checks;
  @Autowired DefinitionCatalog catalog;
  @Autowired Deployments deployments;
  @Autowired AuditLog audit;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void everything_shared_is_listed_and_an_own_version_hides_the_shared_one() {
    assertThat(analyst(catalog::list))
        .extracting(DefinitionVersion::file)
        .contains("task-lifecycle.bpmn", "label-routing.dmn", "work-done.form");
    assertThat(analyst(() -> catalog.get(FILE)).origin()).isEqualTo(DefinitionOrigin.SHARED);

    shops.run("admin", () -> deployments.deploy("Ours", Map.of(FILE, table("\"MAJOR\""))));

    DefinitionVersion own = analyst(() -> catalog.get(FILE));
    assertThat(own.origin()).isEqualTo(DefinitionOrigin.OWN);
    assertThat(own.version()).isEqualTo("own-1");
    assertThat(analyst(() -> catalog.source(own))).isEqualTo(table("\"MAJOR\""));
    assertThat(analyst(() -> catalog.versions(FILE)))
        .extracting(DefinitionVersion::origin)
        .startsWith(DefinitionOrigin.OWN)
        .contains(DefinitionOrigin.SHARED);
    TestOrganization others = organizations.found("retail_chain");
    assertThat(others.as("analyst", () -> catalog.get(FILE)).origin())
        .isEqualTo(DefinitionOrigin.SHARED);
  }

  @Test
  void a_draft_changes_nothing_that_is_live() {
    Draft draft = draft();
    analyst(() -> desk.put(draft.draftId(), FILE, table("\"MAJOR\""), null));

    assertThat(analyst(() -> desk.content(draft.draftId(), FILE))).isEqualTo(table("\"MAJOR\""));
    assertThat(analyst(() -> catalog.get(FILE)).origin()).isEqualTo(DefinitionOrigin.SHARED);
  }

  @Test
  void who_saves_over_what_he_never_saw_is_told_the_version_there_is() {
    Draft draft = draft();
    Draft second = analyst(() -> desk.put(draft.draftId(), FILE, table("\"MAJOR\""), 1));
    assertThat(second.version()).isEqualTo(2);

    assertThatThrownBy(
            () -> shops.as("admin", () -> desk.put(draft.draftId(), FILE, table("\"MINOR\""), 1)))
        .isInstanceOfSatisfying(
            DraftChangedMeanwhile.class, refused -> assertThat(refused.current()).contains(second));
    assertThat(analyst(() -> desk.content(draft.draftId(), FILE))).isEqualTo(table("\"MAJOR\""));
  }

  @Test
  void findings_are_those_that_a_deployment_is_refused_for() {
    Draft draft = draft();
    byte[] wrong = table("\"GRAVE\"");
    analyst(() -> desk.put(draft.draftId(), FILE, wrong, null));

    List<Finding> found = analyst(() -> checks.findings(draft.draftId()));

    assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(each.file()).isEqualTo(FILE));
    assertThatThrownBy(() -> shops.as("admin", () -> deployments.deploy("x", Map.of(FILE, wrong))))
        .isInstanceOfSatisfying(
            DeploymentRefused.class, refused -> assertThat(refused.findings()).isEqualTo(found));
  }

  @Test
  void a_file_named_otherwise_than_what_it_defines_is_a_finding() {
    Draft draft = draft();
    analyst(() -> desk.put(draft.draftId(), "our-severity.dmn", table("\"MAJOR\""), null));
    assertThat(analyst(() -> checks.findings(draft.draftId())))
        .extracting(Finding::rule)
        .contains("file-name");
  }

  @Test
  void hostile_files_are_findings_and_nothing_worse() {
    Draft draft = draft();
    String entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
    for (String content : List.of(entity, "", "\0\1\2", "<definitions", "[".repeat(50_000))) {
      for (String file : List.of("task-lifecycle.bpmn", FILE, "work-done.form")) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertThat(analyst(() -> checks.check(draft.draftId(), file, bytes)))
            .as(file)
            .isNotEmpty()
            .allSatisfy(each -> assertThat(each.sentence()).doesNotContain("root:"));
      }
    }
  }

  @Test
  void a_name_that_leads_elsewhere_is_refused() {
    Draft draft = draft();
    for (String file : List.of("../x.dmn", "a/b.dmn", "X.dmn", "x.exe", "x.dmn ", "")) {
      assertThatThrownBy(() -> analyst(() -> desk.put(draft.draftId(), file, new byte[1], null)))
          .as(file)
          .isInstanceOf(InvalidRequest.class);
    }
  }

  @Test
  void only_who_may_change_definitions_sees_drafts() {
    Draft draft = draft();
    assertThatThrownBy(() -> shops.as("worker", () -> desk.get(draft.draftId())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.as("worker", () -> desk.create("x")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.as("worker", catalog::list)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void another_organizations_draft_does_not_exist() {
    Draft draft = draft();
    TestOrganization others = organizations.found("retail_chain");
    assertThatThrownBy(() -> others.as("analyst", () -> desk.get(draft.draftId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> others.as("analyst", () -> desk.put(draft.draftId(), FILE, new byte[1], null)))
        .isInstanceOf(NotFound.class);
    assertThat(others.as("analyst", () -> desk.list(null, PageRequest.of(10, null))).items())
        .isEmpty();
  }

  @Test
  void a_discarded_draft_is_not_edited_any_more() {
    Draft draft = draft();
    shops.run("analyst", () -> desk.discard(draft.draftId()));
    assertThatThrownBy(
            () -> analyst(() -> desk.put(draft.draftId(), FILE, table("\"MAJOR\""), null)))
        .isInstanceOf(DraftIsClosed.class);
  }

  @Test
  void each_saving_is_recorded_with_the_hash_of_what_was_saved() {
    Draft draft = draft();
    analyst(() -> desk.put(draft.draftId(), FILE, table("\"MAJOR\""), null));

    assertThat(shops.asSystem(() -> audit.about("definition_draft", draft.draftId())))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("draft.file_saved");
              assertThat(entry.fields())
                  .containsExactly("file:" + FILE, "sha256:" + ContentHash.of(table("\"MAJOR\"")));
            });
  }

  private Draft draft() {
    return analyst(() -> desk.create("Sharper"));
  }

  private <T> T analyst(Supplier<T> work) {
    return shops.as("analyst", work);
  }

  private static byte[] table(String answer) {
    return TableFiles.xml("signal-severity")
        .replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1" + answer)
        .getBytes(StandardCharsets.UTF_8);
  }
}
