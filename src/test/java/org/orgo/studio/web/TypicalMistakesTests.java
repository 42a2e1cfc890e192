package org.orgo.studio.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.check.DiagramMistake;
import org.orgo.engine.deployment.check.DiagramMistakes;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What analysts get wrong, one mistake at a time: it stands at its place in the editor and on the
 * page of the draft with what to do, and the draft cannot be proposed.
 */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class TypicalMistakesTests {

  private static final String LABELS = "label-routing.dmn";

  private static SystemBrowser system;
  private static TestOrganization shops;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired DraftDesk drafts;
  @Autowired DraftChecks checks;
  @LocalServerPort int port;

  /**
   * @param place what the finding names besides the file
   * @param said some of its reason
   */
  record Mistake(String what, String file, String content, String place, String said) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(tables(), diagrams(), others()).flatMap(each -> each);
  }

  private static Stream<Mistake> tables() {
    return Stream.of(
        table(
            "a wrong role",
            LABELS,
            cell("rule_hrCaseOfficer_ownerRole", "\"HR.CaseOfficr\""),
            "row 4, column Owner role",
            "HR.CaseOfficr"),
        table(
            "an unknown word",
            LABELS,
            cell("rule_hr_visibility", "\"RESTRICTD\""),
            "row 5, column Default visibility",
            "RESTRICTD"),
        table(
            "a missing row for everything else",
            LABELS,
            cell("rule_ownRole_type", "\"hr\""),
            "head",
            "no row"),
        table(
            "a bracket that is not closed",
            LABELS,
            cell("rule_hr_role", "starts with(?, \"HR.\""),
            "row 5, column Horizontal role",
            ""),
        table(
            "a variable with a typo",
            LABELS,
            cell("rule_hr_ownerRole", "rol"),
            "row 5, column Owner role",
            "rol"),
        table("a row that never answers", LABELS, cell("rule_hrNoRole_type", ""), "row 3", ""),
        table(
            "a doubled id",
            LABELS,
            xml -> xml.replace("<rule id=\"rule_hrType\"", "<rule id=\"rule_hr\""),
            "line ",
            "the id rule_hr is used more than once"),
        table(
            "a label with a wrong digit",
            "signal-classification.dmn",
            cell("rule_newsletter_label", "\"1001.69.Triage\""),
            "row 1, column Label",
            "1001.69.Triage"),
        table(
            "a severity that is a priority",
            "signal-severity.dmn",
            cell("rule_urgent_severity", "\"HIGH\""),
            "row 5, column Severity",
            "HIGH"),
        table(
            "a duration as people write it",
            "profile-severity-policy.dmn",
            cell("rule_criticalAmongFriends_reactivity", "\"4h\""),
            "row 3, column Or at most (ISO duration)",
            "4h"));
  }

  private static Stream<Mistake> diagrams() {
    List<String> typical =
        List.of(
            "a gateway without an answer for every case",
            "a duration that lacks its T",
            "a step nobody comes to",
            "a form that does not exist",
            "a way the task law does not know",
            "a variable that nothing sets",
            "a wait state without a status",
            "a script");
    List<Mistake> found =
        DiagramMistakes.all().stream()
            .filter(each -> typical.contains(each.mistake()))
            .map(TypicalMistakesTests::diagram)
            .toList();
    assertThat(found).hasSameSizeAs(typical);
    return found.stream();
  }

  private static Stream<Mistake> others() {
    return Stream.of(
        new Mistake(
            "a field of a form that is not known",
            "work-done.form",
            read("forms/work-done.form").replace("\"textarea\"", "\"signature\""),
            "",
            "signature"),
        new Mistake(
            "a role of a domain with a typo",
            "maintenance_module.yaml",
            read("config/domains/maintenance_module.yaml")
                .replace("roles: [Ops.Maintenance]", "roles: [Ops.Maintenence]"),
            "",
            "Ops.Maintenence"),
        new Mistake(
            "a value of the profile that is none",
            "profile.yaml",
            "escalation: {reactivity: soon}\n",
            "reactivity",
            "soon"));
  }

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
    shops = null;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_stands_at_its_place_with_a_remedy_and_is_not_proposed(Mistake mistake) {
    DraftId draft = draft(mistake);
    Finding finding = finding(draft, mistake);
    String address = "/studio/drafts/" + draft;

    try (BrowserContext context = loggedIn();
        Page page = context.newPage()) {
      page.navigate("http://localhost:" + port + address);
      Locator listed = page.locator(".findings .entry", having(finding.reason()));
      assertThat(listed.first()).containsText(finding.remedy());
      assertThat(listed.first()).containsText(finding.place());
      assertThat(page.getByRole(AriaRole.BUTTON, named("Propose"))).hasCount(0);

      page.navigate("http://localhost:" + port + address + "/files/" + mistake.file());
      Locator shown = page.locator("#findings", having(finding.reason()));
      assertThat(shown.first()).containsText(finding.remedy());
      if (finding.cell() != null && finding.cell().row() > 0 && finding.cell().column() != null) {
        assertThat(
                page.getByLabel("Row %d, ".formatted(finding.cell().row()))
                    .and(page.locator("[aria-invalid=true]"))
                    .first())
            .isVisible();
      }
    }
    Visitor analyst = Visitor.of(sessions, shops, "analyst", port);
    assertThat(analyst.post(address + "/propose", Map.of("explanation", "It is.")).statusCode())
        .isEqualTo(422);
  }

  private Finding finding(DraftId draft, Mistake mistake) {
    List<Finding> found = shops.as("analyst", () -> checks.findings(draft));
    return found.stream()
        .filter(each -> each.place().contains(mistake.place()))
        .filter(each -> each.reason().contains(mistake.said()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mistake + " is answered with " + found));
  }

  private DraftId draft(Mistake mistake) {
    if (shops == null) {
      shops = organizations.found("retail_chain");
    }
    DraftId draft = shops.as("analyst", () -> drafts.create(mistake.what())).draftId();
    byte[] content = mistake.content().getBytes(StandardCharsets.UTF_8);
    shops.run("analyst", () -> drafts.put(draft, mistake.file(), content, null));
    return draft;
  }

  private BrowserContext loggedIn() {
    BrowserContext context = system.browser().newContext();
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(shops, "analyst"))
                .setUrl("http://localhost:" + port)));
    return context;
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Mistake table(
      String what, String file, UnaryOperator<String> change, String place, String said) {
    String right = TableFiles.xml(file.replace(".dmn", ""));
    String wrong = change.apply(right);
    assertThat(wrong).as(what).isNotEqualTo(right);
    return new Mistake(what, file, wrong, place, said);
  }

  private static Mistake diagram(DiagramMistake each) {
    return new Mistake(each.mistake(), each.file(), each.content(), each.element(), "");
  }

  /** Writes another text into a cell. */
  private static UnaryOperator<String> cell(String id, String text) {
    return xml -> {
      int from = xml.indexOf("<text>", xml.indexOf("Entry id=\"" + id + "\"")) + "<text>".length();
      return xml.substring(0, from) + text + xml.substring(xml.indexOf("</text>", from));
    };
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
